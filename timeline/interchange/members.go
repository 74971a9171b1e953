package interchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Files of JSON are read member by member: encoding/json takes "Status" for "status",
// which in the file of another program is another thing, and gives up where a member has
// another type than a struct.

// A members is the members of a JSON object, by their names.
type members map[string]json.RawMessage

// membersOf returns the members of the object that data is. It is an error if data is no
// object, or has two members of one name.
func membersOf(data []byte) (members, error) {
	dec := json.NewDecoder(bytes.NewReader(data))
	if open, err := dec.Token(); err != nil {
		return nil, err
	} else if open != json.Delim('{') {
		return nil, errors.New("no object")
	}
	m := members{}
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			return nil, err
		}
		var value json.RawMessage
		if err := dec.Decode(&value); err != nil {
			return nil, err
		}
		if _, again := m[name.(string)]; again {
			return nil, fmt.Errorf("two members %q", name)
		}
		m[name.(string)] = value
	}
	if _, err := dec.Token(); err != nil {
		return nil, err
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("more than one value")
	}
	return m, nil
}

// has reports whether m has a member of the given name that is not null.
func (m members) has(name string) bool { return m[name] != nil && string(m[name]) != "null" }

// text returns the string that the named member is, "" where there is none, and a value
// of another type as it is written.
func (m members) text(name string) string {
	if !m.has(name) {
		return ""
	}
	var s string
	if json.Unmarshal(m[name], &s) != nil {
		return string(m[name])
	}
	return s
}

// object returns the members of the named member; none where that is no object.
func (m members) object(name string) members {
	in, err := membersOf(m[name])
	if err != nil {
		return nil
	}
	return in
}

// list returns the values of the named member; none where that is no array.
func (m members) list(name string) []json.RawMessage {
	var list []json.RawMessage
	if json.Unmarshal(m[name], &list) != nil {
		return nil
	}
	return list
}

// texts returns the strings in the named member.
func (m members) texts(name string) []string {
	var list []string
	for _, v := range m.list(name) {
		if s := (members{name: v}).text(name); s != "" {
			list = append(list, s)
		}
	}
	return list
}
