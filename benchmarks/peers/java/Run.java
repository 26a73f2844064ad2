import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Run PIECES BENCH OUT STATS LIMIT: HanLP portable; see ../py/run.py for the formats. */
public class Run {
    static double cpu() {
        var os = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return os.getProcessCpuTime() / 1e9;
    }

    static String line(Segment segment, String text) {
        List<String> tokens = new ArrayList<>();
        int at = 0;
        for (Term term : segment.seg(text)) {
            int end = at + term.word.codePointCount(0, term.word.length());
            tokens.add(at + "," + end + "," + term.nature);
            at = end;
        }
        return String.join("\t", tokens);
    }

    static double peakMB() throws Exception {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM")) {
                return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        return 0;
    }

    public static void main(String[] args) throws Exception {
        double start = cpu();
        Segment segment = HanLP.newSegment()
            .enableNameRecognize(true).enableTranslatedNameRecognize(true)
            .enablePlaceRecognize(true).enableOrganizationRecognize(true)
            .enableNumberQuantifierRecognize(true);
        line(segment, "市教育局局长出席会议。");
        double load = cpu() - start;
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[2])))) {
            for (String text : Files.readAllLines(Path.of(args[0]))) {
                out.print(line(segment, text) + "\n");
            }
        }
        double limit = Double.parseDouble(args[4]);
        long done = 0;
        List<String> bench = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            bench.addAll(Files.readAllLines(Path.of(args[1])));
        }
        start = cpu();
        for (String text : bench) {
            segment.seg(text);
            done += text.getBytes(StandardCharsets.UTF_8).length;
            if (cpu() - start > limit) {
                break;
            }
        }
        double cpu = cpu() - start;
        Files.writeString(Path.of(args[3]), String.format(Locale.ROOT,
            "{\"load_s\": %f, \"bytes\": %d, \"cpu_s\": %f, \"peak_mb\": %f}", load, done, cpu, peakMB()));
    }
}
