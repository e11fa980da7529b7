// The order in JSON, as the bare loops read it: one pass, no checks beyond what the answer needs.
#include <stdlib.h>
#include <string.h>

struct text { const char *at; size_t size; };
struct order { struct text id; int items; double total; };
struct line { double quantity, price; };
typedef const char *visit(const char *value, struct text key, void *into);  // returns the byte behind the value, NULL when it is malformed
static int is(struct text key, const char *name) { return strlen(name) == key.size && memcmp(key.at, name, key.size) == 0; }
static const char *blanks(const char *p) { while (*p == ' ' || *p == '\n' || *p == '\r' || *p == '\t') p++; return p; }

static const char *string(const char *p, struct text *value) {
  if (*p++ != '"') return NULL;
  value->at = p;
  for (; *p != '"'; p++) if (*p == '\0' || (*p == '\\' && *++p == '\0')) return NULL;
  value->size = (size_t)(p - value->at);
  return p + 1;
}

static const char *members(const char *p, visit *visit, void *into) {  // of an object, or of an array (without keys)
  const char close = *p == '{' ? '}' : ']';
  for (p = blanks(p + 1); *p != close; p = blanks(p + 1)) {
    struct text key = {p, 0};
    if (close == '}') {
      if (!(p = string(p, &key)) || *(p = blanks(p)) != ':') return NULL;
      p = blanks(p + 1);
    }
    if (!(p = visit(p, key, into))) return NULL;
    if (*(p = blanks(p)) == close) break;
    if (*p != ',') return NULL;
  }
  return p + 1;
}
static const char *skip(const char *p, struct text key, void *into) {
  (void)into;
  if (*p == '"') return string(p, &key);
  if (*p == '{' || *p == '[') return members(p, skip, NULL);
  return *p == ',' || *p == ']' || *p == '}' ? NULL : p + strcspn(p, ",]} \n\r\t");
}

static const char *number(const char *p, double *value) { char *end; *value = strtod(p, &end); return end == p ? NULL : end; }
static const char *line_member(const char *p, struct text key, void *into) {
  struct line *line = into;
  if (is(key, "quantity")) return number(p, &line->quantity);
  if (is(key, "price")) return number(p, &line->price);
  return skip(p, key, NULL);
}
static const char *order_line(const char *p, struct text key, void *into) {
  struct order *order = into;
  struct line line = {0, 0};
  if (key.size != 0 || *p != '{' || !(p = members(p, line_member, &line))) return NULL;
  order->items++, order->total += line.quantity * line.price;
  return p;
}
static const char *order_member(const char *p, struct text key, void *into) {
  if (is(key, "id")) return string(p, &((struct order *)into)->id);
  return is(key, "items") && *p == '[' ? members(p, order_line, into) : skip(p, key, NULL);
}
