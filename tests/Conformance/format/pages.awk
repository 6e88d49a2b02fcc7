# Writes each zone of the rule pages into a file of its own, completed by what servers want of a zone.
/^```zone$/ { file = sprintf("%s/page-%03d.zone", folder, ++count); text = ""; inside = 1; next }
/^```/ {
  if (inside && text !~ /SOA/) printf "$ORIGIN example.org.\n$TTL 3600\n@ SOA ns host 1 2 3 4 5\n@ NS ns\nns A 192.0.2.1\n%s", text > file
  else if (inside) printf "$TTL 3600\n%s", text > file
  if (inside) close(file)
  inside = 0
  next
}
inside { text = text $0 "\n" }
