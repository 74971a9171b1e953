package report

import (
	"reflect"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Both languages have all words, and each pair of forms takes the same.
func TestWords(t *testing.T) {
	ja, en := forms(reflect.ValueOf(japanese)), forms(reflect.ValueOf(english))
	assert.Equal(t, len(ja), len(en))
	typ := reflect.TypeFor[vocabulary]()
	for i := range typ.NumField() {
		name := typ.Field(i).Name
		for k, form := range forms(reflect.ValueOf(japanese).Field(i)) {
			other := forms(reflect.ValueOf(english).Field(i))[k]
			assert.NotEmpty(t, form, name)
			assert.NotEmpty(t, other, name)
			assert.Len(t, verb.FindAllString(other, -1), len(verb.FindAllString(form, -1)), "%s: %s, %s", name, form, other)
		}
	}
}

// The words of the page, too, are in both languages, but for those of which one has none.
func TestPageWords(t *testing.T) {
	none := map[string]bool{"Space": true, "Statuses": true} // between sentences in Japanese; of what took place
	typ := reflect.TypeFor[pageWords]()
	for i := range typ.NumField() {
		name := typ.Field(i).Name
		for k, form := range forms(reflect.ValueOf(pageJapanese).Field(i)) {
			other := forms(reflect.ValueOf(pageEnglish).Field(i))[k]
			assert.True(t, none[name] || form != "" && other != "", name)
			assert.Len(t, verb.FindAllString(other, -1), len(verb.FindAllString(form, -1)), "%s: %s, %s", name, form, other)
		}
	}
}

// verb is one of package fmt.
var verb = regexp.MustCompile(`%(\[\d\])?[sd]`)

// forms returns the strings in v.
func forms(v reflect.Value) (list []string) {
	switch v.Kind() {
	case reflect.String:
		return []string{v.String()}
	case reflect.Struct:
		for i := range v.NumField() {
			list = append(list, forms(v.Field(i))...)
		}
	case reflect.Array:
		for i := range v.Len() {
			list = append(list, forms(v.Index(i))...)
		}
	}
	return list
}
