// Package interop holds tests of the exports that need more than the main module has:
// validators of JSON Schema, and the programs that read the formats.
package interop
