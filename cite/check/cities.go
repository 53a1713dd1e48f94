package check

import (
	"strings"

	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

// region matches the state or country behind a city: "Middletown, CT", "Paris, France".
var region = pattern.New(`^(.+), (?:\p{Lu}{2}|[A-Z]\.[A-Z]\.(?:[A-Z]\.)?|USA|UK|England|Scotland|Germany|France|Italy|Spain|Netherlands|Australia|Canada|India|Switzerland|Austria|Ireland|(?:United|New|North|South|West) \p{Lu}\p{Ll}+|California|Massachusetts|Illinois|Pennsylvania|Connecticut|Ontario|Texas)\.?$`)

// cityOf gives a place without the state or country behind it.
func cityOf(place string) string {
	if m := region.FindStringSubmatch(place); m != nil {
		return m[1]
	}
	return place
}

// isPlace tells whether a text is a city, with or without its state or country.
func isPlace(s string) bool {
	s = strings.TrimSpace(s[strings.LastIndex(s, ". ")+1:])
	_, known := publishingCities[s]
	return known || region.MatchString(s)
}

// publishingCities are cities in which publishers sit; false stands for those whose names are publishers' names too.
var publishingCities = map[string]bool{
	"New York": true, "New York City": true, "London": true, "Paris": true, "Berlin": true, "Amsterdam": true, "Boston": true,
	"Chicago": true, "Philadelphia": true, "San Francisco": true, "Los Angeles": true, "Washington": true, "Washington DC": true,
	"Washington, DC": true, "Washington, D.C.": true, "Toronto": true, "Montréal": true, "Montreal": true, "Vancouver": true, "Ottawa": true,
	"Sydney": true, "Melbourne": true, "Canberra": true, "Brisbane": true, "Auckland": true, "Wellington": true, "Vienna": true, "Wien": true,
	"Zürich": true, "Zurich": true, "Basel": true, "Bern": true, "Geneva": true, "Genève": true, "Munich": true, "München": true, "Frankfurt": true,
	"Frankfurt am Main": true, "Frankfurt a. M.": true, "Leipzig": true, "Stuttgart": true, "Heidelberg": true, "Hamburg": true, "Köln": true,
	"Cologne": true, "Bonn": true, "Göttingen": true, "Tübingen": true, "Freiburg": true, "Wiesbaden": true, "Weinheim": true, "Bielefeld": true,
	"Opladen": true, "Madrid": true, "Barcelona": true, "Lisbon": true, "Lisboa": true, "Milan": true, "Milano": true, "Rome": true, "Roma": true,
	"Torino": true, "Turin": true, "Bologna": true, "Firenze": true, "Florence": true, "Venezia": true, "Athens": true, "Istanbul": true,
	"İstanbul": true, "Ankara": true, "Buenos Aires": true, "Mexico City": true, "México": true, "Bogotá": true, "Santiago": true, "Lima": true,
	"Caracas": true, "São Paulo": true, "Rio de Janeiro": true, "New Delhi": true, "Delhi": true, "Mumbai": true, "Tokyo": true, "Beijing": true,
	"Shanghai": true, "Seoul": true, "Taipei": true, "Singapore": true, "Hong Kong": true, "Kuala Lumpur": true, "Jakarta": true,
	"Yogyakarta": true, "Bandung": true, "Surabaya": true, "Manila": true, "Hanoi": true, "Bangkok": true, "Cairo": true, "Nairobi": true,
	"Lagos": true, "Cape Town": true, "Johannesburg": true, "Pretoria": true, "Stockholm": true, "Lund": true, "Uppsala": true, "Copenhagen": true,
	"København": true, "Oslo": true, "Helsinki": true, "Dordrecht": true, "Leiden": true, "The Hague": true, "Den Haag": true, "Rotterdam": true,
	"Utrecht": true, "Groningen": true, "Nijmegen": true, "Antwerp": true, "Leuven": true, "Brussels": true, "Bruxelles": true, "Dublin": true,
	"Moscow": true, "Warsaw": true, "Warszawa": true, "Kraków": true, "Prague": true, "Praha": true, "Budapest": true, "Glasgow": true,
	"Cardiff": true, "Harmondsworth": true, "Basingstoke": true, "Houndmills": true, "Cheltenham": true, "Aldershot": true, "Farnham": true,
	"Englewood Cliffs": true, "Upper Saddle River": true, "Thousand Oaks": true, "Newbury Park": true, "Beverly Hills": true, "Hillsdale": true,
	"Mahwah": true, "Hoboken": true, "Lanham": true, "Westport": true, "Boca Raton": true, "Norwell": true, "Belmont": true, "Burlington": true,
	"Baltimore": true, "New Haven": true, "Ithaca": true, "Ann Arbor": true, "Bloomington": true, "Minneapolis": true, "Durham": true,
	"Seattle": true, "Atlanta": true, "Dallas": true, "Houston": true, "Denver": true, "St. Louis": true, "Detroit": true, "Austin": true,
	"Champaign": true, "Alexandria": true, "Arlington": true,
	"Oxford": false, "Cambridge": false, "Princeton": false, "Stanford": false, "Berkeley": false, "Manchester": false, "Bristol": false,
	"Edinburgh": false, "Reading": false, "Cleveland": false, "Lexington": false,
}
