// Package evaluate scores documents with annotations against gold ones: how many of
// the mentions, values, posts and aliases are right, and which are not.
//
// [Score] takes both sets as documents of package annotation, which reads them from
// every format, and returns a [Report]: precision, recall and F1 of each type, of
// posts and of aliases ([Counts]), and every [Disagreement]. [Report.WriteTable]
// prints it, and as JSON it marshals by itself. It knows nothing of how annotations
// come about, so that it serves any tool.
//
// All functions are safe for concurrent use.
package evaluate
