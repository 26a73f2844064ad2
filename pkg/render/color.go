package render

// ColorMode says when [Terminal] marks mentions by colour.
type ColorMode uint8

// The modes.
const (
	// NoColor never does.
	NoColor ColorMode = iota
	// AutoColor does if the writer is a terminal that shows colours and the
	// environment does not speak against it (NO_COLOR, CLICOLOR=0); CLICOLOR_FORCE
	// asks for colours even where there is no terminal. A terminal of 16 colours
	// gets the nearest of them; a Windows console is set up for the time of the
	// call. Under WASI nothing is coloured, whatever the mode.
	AutoColor
	// ForceColor always does, in 256 colours.
	ForceColor
)

// terminalColors are foreground and background numbers of the 256-colour
// table, for the six types in order. Both are set, so that the mention can be
// read whether the terminal is dark or light.
var terminalColors = [...][2]string{{"52", "223"}, {"54", "189"}, {"17", "153"}, {"22", "157"}, {"58", "229"}, {"53", "225"}}
