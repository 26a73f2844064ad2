module github.com/dianming-nlp/dianming/benchmarks/peers/go

go 1.26.0

require (
	github.com/go-ego/gse v0.80.3
	github.com/yanyiwu/gojieba v1.4.6
)

require github.com/vcaesar/cedar v0.20.2 // indirect
