// A minimal Lambda function: the lower bound of what an invocation costs. One blocking socket, one send and one receive per call, one pass
// over the event (API Gateway, payload 2.0) and one over the order in it. It checks only what the response needs, and exits on any error.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

#include "bare_order.h"

struct event { struct text path, query, body; };
static char in[1 << 20], out[1 << 13], body[1 << 20];
static const char *event_member(const char *p, struct text key, void *into) {
  struct event *event = into;
  if (is(key, "rawPath")) return string(p, &event->path);
  if (is(key, "rawQueryString")) return string(p, &event->query);
  return is(key, "body") ? string(p, &event->body) : skip(p, key, NULL);
}
static void unescape(struct text from, char *to) {  // except \uXXXX: no string that is returned contains one
  static const char names[] = "bfnrt", bytes[] = "\b\f\n\r\t";
  for (const char *p = from.at, *end = p + from.size; p < end; p++) {
    if (*p != '\\') { *to++ = *p; continue; }
    const char *name = strchr(names, *++p);
    *to++ = name ? bytes[name - names] : *p;
  }
  *to = '\0';
}
#define ANSWER(status, body) "{\"statusCode\":" status ",\"headers\":{\"content-type\":\"application/json\"},\"body\":\"" body "\"}"
static int answer(const char *json, char *to, size_t size) {
  struct event event = {{"", 0}, {"", 0}, {"", 0}};
  struct order order = {{"", 0}, 0, 0};
  if (*json != '{' || !members(json, event_member, &event)) exit(1);
  if (is(event.path, "/hello") && event.query.size > 5 && event.query.size <= 69 && memcmp(event.query.at, "name=", 5) == 0)
    return snprintf(to, size, ANSWER("200", "{\\\"message\\\":\\\"hello %.*s\\\"}"), (int)event.query.size - 5, event.query.at + 5);
  unescape(event.body, body);
  if (*body == '{' && members(body, order_member, &order) && order.items && order.id.size == 36)
    return snprintf(to, size, ANSWER("200", "{\\\"id\\\":\\\"%.36s\\\",\\\"total\\\":%.10g}"), order.id.at, order.total);
  return snprintf(to, size, ANSWER("400", "{\\\"statusCode\\\":400}"));
}
static char *receive(int api) {  // receives one complete response; returns its body
  char *start = NULL;
  for (size_t got = 0, size = 0; !start || got < (size_t)(start - in) + size;) {
    const ssize_t n = recv(api, in + got, sizeof in - 1 - got, 0);
    if (n <= 0) exit(1);
    in[got += (size_t)n] = '\0';
    if (!start && (start = strstr(in, "\r\n\r\n"))) start += 4, size = strtoul(strcasestr(in, "content-length:") + 15, NULL, 10);
  }
  return start;
}
#define API "/2018-06-01/runtime/invocation/"
int main(void) {
  static const char next[] = "GET " API "next HTTP/1.1\r\nHost: runtime\r\n\r\n", mark[] = "Lambda-Runtime-Aws-Request-Id: ";
  char host[32] = "", *port = strchr(strncpy(host, getenv("AWS_LAMBDA_RUNTIME_API"), sizeof host - 1), ':'), json[4096];
  *port++ = '\0';
  const struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)atoi(port)), .sin_addr.s_addr = inet_addr(host)};
  const int api = socket(AF_INET, SOCK_STREAM, 0);
  if (connect(api, (const struct sockaddr *)&address, sizeof address) != 0) return 1;
  while (send(api, next, sizeof next - 1, 0) > 0) {
    const int size = answer(receive(api), json, sizeof json);
    const char *id = strcasestr(in, mark) + sizeof mark - 1;
    const int all = snprintf(out, sizeof out, "POST " API "%.*s/response HTTP/1.1\r\nHost: runtime\r\nContent-Length: %d\r\n\r\n%s",
                             (int)strcspn(id, "\r"), id, size, json);
    if (send(api, out, (size_t)all, 0) != all) return 1;
    receive(api);
  }
}
