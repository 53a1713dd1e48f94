package apa_test

import (
	"testing"

	"github.com/seed-2120edae/cite/cite"
)

func TestReadOtherStyles(t *testing.T) {
	checkRead(t, []readCase{
		{"Osei, A. (2006). “Tides and salt”, Slow Reading Quarterly, 60(3): 394–396.",
			cite.ArticleJournal, map[string]string{"title": "Tides and salt", "container-title": "Slow Reading Quarterly", "volume": "60", "issue": "3", "page": "394–396"}},
		{"Osei, Ama. 2020. “House of Salt.” Harbour Post, September 7, 2020.",
			cite.ArticleNewspaper, map[string]string{"issued": "2020-09-07", "title": "House of Salt", "container-title": "Harbour Post", "page": ""}},
		{"Osei, A.; Lund, P. B. Salt and Water. Journal of Slow Reading 2012, 25 (1), 1–20.",
			cite.ArticleJournal, map[string]string{"issued": "2012", "container-title": "Journal of Slow Reading", "volume": "25", "issue": "1", "page": "1–20"}},
		{"Osei, A. Salt and Water; Harbour Press: Bergen, 1985.",
			cite.Book, map[string]string{"issued": "1985", "title": "Salt and Water", "publisher": "Harbour Press", "publisher-place": "Bergen"}},
		{"Osei, Ama, Peter Lund, and K. Brandt, Salt and Water: A History (Harbour Press, 2008)",
			cite.Book, map[string]string{"author": "Ama Osei; Peter Lund; K. Brandt", "issued": "2008", "title": "Salt and Water: A History", "publisher": "Harbour Press"}},
		{"A. Osei and P. Lund, Salt and Water. Bergen: Harbour Press, 2008.",
			cite.Book, map[string]string{"author": "A. Osei; P. Lund", "issued": "2008", "title": "Salt and Water", "publisher": "Harbour Press", "publisher-place": "Bergen"}},
		{"Osei, Ama, ‘Salt and Water’, Slow Reading, 22.3 (2005), pp. 265–92",
			cite.ArticleJournal, map[string]string{"volume": "22", "issue": "3", "issued": "2005", "page": "265–92"}},
		// labels of numbered lists, and dashes for the author of the entry before
		{"[13] A. Osei and P. Lund, Salt and Water. Bergen: Harbour Press, 2008.",
			cite.Book, map[string]string{"author": "A. Osei; P. Lund", "title": "Salt and Water"}},
		{"7. Osei A, Lund PB. Salt and water. J Slow Read. 2012;25(1):1-20.",
			cite.ArticleJournal, map[string]string{"author": "A Osei; PB Lund", "title": "Salt and water", "container-title": "J Slow Read"}},
		{"———. Salt and Water. Bergen: Harbour Press, 2008.",
			cite.Book, map[string]string{"author": "", "title": "Salt and Water", "publisher-place": "Bergen"}},
		// the year after the names
		{"Osei A., Lund P. B., 2006, Slow Reading, 65, 102",
			cite.ArticleJournal, map[string]string{"author": "A. Osei; P. B. Lund", "issued": "2006", "title": "", "container-title": "Slow Reading", "volume": "65", "page": "102"}},
		{"Osei, A. and Lund, P., 2007b: Salt and water. J. Slow Read., 20, 35–53.",
			cite.ArticleJournal, map[string]string{"author": "A. Osei; P. Lund", "issued": "2007", "title": "Salt and water", "container-title": "J. Slow Read"}},
		// no title
		{"A. Osei, P. Lund, Phys. Rev. Salt 1982, 72, 899.",
			cite.ArticleJournal, map[string]string{"author": "A. Osei; P. Lund", "title": "", "container-title": "Phys. Rev. Salt", "volume": "72", "page": "899", "issued": "1982"}},
		{"Salt Collaboration, Phys. Lett. B 76, 51 (2016).",
			cite.ArticleJournal, map[string]string{"author": "Salt Collaboration", "title": "", "container-title": "Phys. Lett. B", "volume": "76", "page": "51"}},
		// commas part the elements
		{"A. Osei, P. Lund and K. Brandt, Salt, Water and Bread, Journal of Slow Reading, Vol. 208, No. 12, 2000, pp. 87-91",
			cite.ArticleJournal, map[string]string{"author": "A. Osei; P. Lund; K. Brandt", "title": "Salt, Water and Bread", "container-title": "Journal of Slow Reading", "volume": "208", "issue": "12", "page": "87-91"}},
		{"Osei, A., Lund, P., Salt and Water, Harbour Press, Bloomington, Indiana, 1990.",
			cite.Book, map[string]string{"author": "A. Osei; P. Lund", "title": "Salt and Water", "publisher": "Harbour Press", "publisher-place": "Bloomington, Indiana"}},
		{"A. Osei and P. Lund. Salt and water. In Proceedings of the Ninth Conference on Tides, pages 49-53, Bergen, Norway, 1993.",
			cite.PaperConference, map[string]string{"title": "Salt and water", "container-title": "Proceedings of the Ninth Conference on Tides", "page": "49-53", "publisher-place": "Bergen, Norway"}},
		{"Ama Osei and Peter Lund. Salt and water. In Karl Brandt, editor, Logics of Tides, volume 19 of Lecture Notes in Water, pages 21-24. Springer-Verlag, 1985.",
			cite.Chapter, map[string]string{"author": "Ama Osei; Peter Lund", "editor": "Karl Brandt", "container-title": "Logics of Tides", "volume": "19", "collection-title": "Lecture Notes in Water", "page": "21-24", "publisher": "Springer-Verlag"}},
		{"Ama Osei and Peter Lund. Salt and water. In Proceedings of the Ninth Conference on Tides, pages 485-489, 1991.",
			cite.PaperConference, map[string]string{"page": "485-489", "issued": "1991"}},
		{"Osei, A. Salt and water. Slow Reading 8, 4 (Dec. 1995), 343-356.",
			cite.ArticleJournal, map[string]string{"container-title": "Slow Reading", "volume": "8", "issue": "4", "issued": "1995-12", "page": "343-356"}},
		{"Osei, Ama. ‘Salt and Water’. Slow Reading 33, no. 3/4 (2003): 151–172.",
			cite.ArticleJournal, map[string]string{"title": "Salt and Water", "volume": "33", "issue": "3/4", "page": "151–172"}},
		{"A. Osei and P. Lund, ``Salt and water,'' Journal of Slow Reading, vol. 3, no. 2, pp. 1-9, 2001.",
			cite.ArticleJournal, map[string]string{"title": "Salt and water", "volume": "3", "issue": "2", "page": "1-9"}},
		{"Osei, Ama. “Salt and Water.” In A Book of Water, edited by Peter Lund and Karl Brandt. Bergen: Harbour Press, 1999.",
			cite.Chapter, map[string]string{"title": "Salt and Water", "container-title": "A Book of Water", "editor": "Peter Lund; Karl Brandt", "publisher": "Harbour Press", "publisher-place": "Bergen"}},
		{"Osei, Ama, and Peter Lund, eds. 2016. Salt and Water. Bergen: Harbour Press.",
			cite.Book, map[string]string{"author": "", "editor": "Ama Osei; Peter Lund", "issued": "2016", "title": "Salt and Water"}},
		{"Osei A. Salt and water [Internet]. Cambridge ; New York: Harbour Press; 2010. 244 p.",
			cite.Book, map[string]string{"title": "Salt and water", "publisher": "Harbour Press", "publisher-place": "Cambridge ; New York", "issued": "2010", "number-of-pages": "244"}},
		{"Osei A (1994) Salt and water. Harbour Press, London",
			cite.Book, map[string]string{"publisher": "Harbour Press", "publisher-place": "London"}},
		{"A. Osei. Salt and water. PhD thesis, Department of Tides, University of Malta, 1994.",
			cite.Thesis, map[string]string{"genre": "PhD thesis", "publisher": "Department of Tides, University of Malta", "issued": "1994"}},
		{"Osei, A. & Lund, P. Salt and water. Slow Reading 12, 1–19 (2019).",
			cite.ArticleJournal, map[string]string{"author": "A. Osei; P. Lund", "issued": "2019", "volume": "12", "page": "1–19"}},
		{"Osei, Ama. 2011. “House of Salt.” Harbour Post, September 30.",
			cite.ArticleNewspaper, map[string]string{"issued": "2011-09-30", "container-title": "Harbour Post", "page": "", "volume": ""}},
		// texts taken out of laid-out pages
		{"A .Osei, P. Lund, Salt and water ,Phys .Rev .D91 ( 2015)111501 [ arXiv:1502.01719].",
			cite.ArticleJournal, map[string]string{"title": "Salt and water", "volume": "91", "page": "111501", "issued": "2015", "number": "arXiv:1502.01719"}},
	})
}
