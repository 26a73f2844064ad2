// A module of its own, because the library does not use what it is compared with.
module github.com/dianming-nlp/dianming/benchmarks/decimals

go 1.26.0

require (
	github.com/cockroachdb/apd/v3 v3.2.3
	github.com/dianming-nlp/dianming v0.0.0
	github.com/shopspring/decimal v1.6.0
	github.com/stretchr/testify v1.12.1
)

require go.yaml.in/yaml/v3 v3.0.5 // indirect

replace github.com/dianming-nlp/dianming => ../..
