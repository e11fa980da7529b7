// A minimal HTTP server: the lower bound of what a request costs. One epoll instance, one receive and one send per request, one pass over the
// head and one over the order. It checks only what the response needs, has no timeouts, and expects each request to arrive in one piece.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "bare_order.h"

struct request { struct text query, body; int is_hello, is_order; };
static char in[1 << 16], out[1 << 12];

static const char *line_end(const char *p, const char *end) {
  while (p + 1 < end && (p[0] != '\r' || p[1] != '\n')) p++;
  return p + 1 < end ? p : NULL;
}

// Reads the request that begins at `p`. Returns a pointer to the byte after it, or NULL if the request is incomplete.
static const char *read_request(const char *p, const char *end, struct request *request) {
  const char *line = line_end(p, end), *target = line ? memchr(p, ' ', (size_t)(line - p)) : NULL;
  if (!target) return NULL;
  target++;
  const char *target_end = memchr(target, ' ', (size_t)(line - target));
  if (!target_end) exit(1);
  const char *mark = memchr(target, '?', (size_t)(target_end - target));
  const struct text path = {target, (size_t)((mark ? mark : target_end) - target)};
  request->query = mark ? (struct text){mark + 1, (size_t)(target_end - mark - 1)} : (struct text){target_end, 0};
  request->is_hello = *p == 'G' && is(path, "/hello");
  request->is_order = *p == 'P' && is(path, "/orders");
  size_t length = 0;
  for (p = line + 2; (line = line_end(p, end)) && line != p; p = line + 2) {
    if (line - p > 15 && (*p | 0x20) == 'c' && strncasecmp(p, "content-length:", 15) == 0) length = strtoul(p + 15, NULL, 10);
  }
  if (!line || (size_t)(end - line - 2) < length) return NULL;
  request->body = (struct text){line + 2, length};
  return line + 2 + length;
}

// Writes the body of the response and returns its size in bytes; 0 if the request is rejected.
static int write_body(const struct request *request, char *to, size_t size) {
  struct order order = {{"", 0}, 0, 0};
  const struct text query = request->query;
  if (request->is_hello && query.size > 5 && query.size <= 69 && memcmp(query.at, "name=", 5) == 0)
    return snprintf(to, size, "{\"message\":\"hello %.*s\"}", (int)query.size - 5, query.at + 5);
  if (request->is_order && *request->body.at == '{' && members(request->body.at, order_member, &order) && order.items && order.id.size == 36)
    return snprintf(to, size, "{\"id\":\"%.36s\",\"total\":%.10g}", order.id.at, order.total);
  return 0;
}

static const char *date(void) {  // formatted once per second
  static char text[40];
  static time_t second;
  struct timespec now;
  clock_gettime(CLOCK_REALTIME_COARSE, &now);
  if (now.tv_sec != second) {
    struct tm parts;
    second = now.tv_sec;
    strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", gmtime_r(&second, &parts));
  }
  return text;
}

static char *put(char *to, const char *text) { return stpcpy(to, text); }
static char *put_number(char *to, unsigned number) {
  char digits[12], *at = digits + sizeof digits;
  do *--at = (char)('0' + number % 10);
  while (number /= 10);
  return (char *)mempcpy(to, at, (size_t)(digits + sizeof digits - at));
}

static void answer(int client, const struct request *request) {
  static char body[1024];
  const int size = write_body(request, body, sizeof body);
  char *to = put(out, size ? "HTTP/1.1 200 OK\r\n" : "HTTP/1.1 400 Bad Request\r\n");
  to = put(to, "content-type: application/json; charset=utf-8\r\ncache-control: no-cache\r\ndate: ");
  to = put(put(to, date()), "\r\ncontent-length: ");
  to = put(put_number(to, (unsigned)size), "\r\nconnection: keep-alive\r\n\r\n");
  to = (char *)mempcpy(to, body, (size_t)size);
  if (send(client, out, (size_t)(to - out), MSG_NOSIGNAL) < 0) close(client);
}

static void serve(int client) {
  const ssize_t got = recv(client, in, sizeof in - 1, 0);
  if (got <= 0) {
    close(client);
    return;
  }
  in[got] = '\0';
  const char *const end = in + got;
  struct request request;
  for (const char *p = in; p && p < end;) {
    if ((p = read_request(p, end, &request))) answer(client, &request);
  }
}

int main(int argc, char **argv) {
  const int on = 1, listener = socket(AF_INET, SOCK_STREAM, 0), loop = epoll_create1(0);
  const struct sockaddr_in address = {
      .sin_family = AF_INET, .sin_port = htons((uint16_t)atoi(argc > 1 ? argv[1] : "8080")), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (bind(listener, (const struct sockaddr *)&address, sizeof address) != 0 || listen(listener, 1024) != 0) return 1;
  struct epoll_event interest = {.events = EPOLLIN, .data.fd = listener}, ready[64];
  epoll_ctl(loop, EPOLL_CTL_ADD, listener, &interest);
  while (1) {
    const int count = epoll_wait(loop, ready, 64, -1);
    for (int i = 0; i < count; i++) {
      if (ready[i].data.fd != listener) {
        serve(ready[i].data.fd);
        continue;
      }
      const int client = accept4(listener, NULL, NULL, SOCK_NONBLOCK);
      if (client < 0) continue;
      setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
      interest = (struct epoll_event){.events = EPOLLIN | EPOLLET, .data.fd = client};
      epoll_ctl(loop, EPOLL_CTL_ADD, client, &interest);
    }
  }
}
