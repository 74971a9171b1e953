module github.com/jpincident/incidenttimeline

go 1.25.0
