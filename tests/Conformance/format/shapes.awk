# Writes zones of odd but legal shape; the seed is fixed, so that a failure comes back.
function pick(list, parts, n) { n = split(list, parts, "|"); return parts[1 + int(rand() * n)] }
function blank() { return pick(" |  |\t| \t |\t\t") }
function comment() { return pick("|||;|; c| ;c (\t|\t; \"c") }

# Fields with blanks between them; some in parentheses over several lines.
function spread(fields, parts, n, open, text, i) {
  n = split(fields, parts, "|")
  open = rand() < 0.5 ? 1 + int(rand() * n) : n + 1
  text = ""
  for (i = 1; i <= n; i++) {
    if (i == open) text = text "(" (rand() < 0.5 ? comment() "\n" : " ")
    text = text parts[i] blank()
    if (i >= open && rand() < 0.4) text = text comment() "\n" (rand() < 0.3 ? "\t; alone\n\n" : "") blank()
  }
  return text (open <= n ? ")" : "") comment()
}

function owner() { return rand() < 0.3 ? "" : pick("www|a\\;b|IN|MX|300|x.example.org.|\\$x|a\\032b|*.w|very.long.owner.of.many.labels.example.org.") }
function middle() { return pick("|IN|60|60|IN|1h30m") }

BEGIN {
  srand(7208)
  for (zone = 1; zone <= count; zone++) {
    file = sprintf("%s/shape-%03d.zone", folder, zone)
    printf "%s\n", "$ORIGIN example.org.  ; zone\n$TTL\t3600\n@" blank() "IN" blank() spread("SOA|ns|host|1|2h|3|4w|5") > file
    printf "%s\n", blank() spread("NS|ns") > file
    printf "%s\n", "ns" blank() spread("A|192.0.2.1") > file
    for (line = 1 + int(rand() * 20); line > 0; line--) {
      kind = rand()
      if (kind < 0.1) text = pick("|\t|; c|   ; c|\t\t\t; c")
      else if (kind < 0.15) text = "$TTL" blank() "60" comment() "\n$ORIGIN sub" line ".example.org." comment() "\n@" blank() "A 192.0.2.9"
      else {
        between = middle()
        if (kind < 0.5) data = "TXT|" pick("\"; no comment\"|\"(\"|\"a\"|b\\;c|\\\"|\"\"") "|" pick("\"two  blanks\"|x\\(y|\"\\\"\"")
        else if (kind < 0.6) data = "MX|10|mail"
        else if (kind < 0.7) data = "TYPE65280|\\#|4|c000|0201"
        else data = "A|192.0.2." int(rand() * 256)
        text = owner() blank() spread((between == "" ? "" : between "|") data)
      }
      printf "%s\n", text > file
    }
    close(file)
  }
}
