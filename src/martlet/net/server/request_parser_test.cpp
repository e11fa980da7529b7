#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "request_parser.hpp"

namespace martlet::net {
namespace {

using Head = RequestParser::Head;

// Feeds `bytes` in pieces of `step` bytes. Returns 0 if the head is complete, 1 if it isn't, or the status of the refusal.
int outcome(const std::string& bytes, std::size_t step) {
  http::Request request;
  RequestParser parser;
  parser.begin(request);
  std::size_t read = 0;
  for (std::size_t here = 0; here < bytes.size();) {
    here = std::min(bytes.size(), here + step);
    std::size_t taken = 0;
    const Head head = parser.read_head(std::string_view(bytes).substr(read, here - read), taken);
    read += taken;
    if (head == Head::complete) return 0;
    if (head == Head::refused) return parser.refusal();
  }
  return 1;
}

// Returns the outcome, which must be the same however the bytes arrive.
int outcome(const std::string& bytes) {
  const int whole = outcome(bytes, bytes.size());
  for (const std::size_t step : {1, 2, 3, 7}) EXPECT_EQ(outcome(bytes, step), whole) << "in steps of " << step << ": " << bytes;
  return whole;
}

std::string with_host(const std::string& rest) { return "POST / HTTP/1.1\r\nHost: a\r\n" + rest + "\r\n"; }

TEST(RequestParser, gives_method_target_and_headers_as_received) {
  const std::string bytes = "PURGE http://h/a%20b?c#d HTTP/1.1\r\nhOsT: h\r\nX-Empty:\r\nX-Spaced: \t a  b \t\r\n\r\n";
  http::Request request;
  RequestParser parser;
  parser.begin(request);
  std::size_t taken = 0;
  ASSERT_EQ(parser.read_head(bytes, taken), Head::complete);
  EXPECT_EQ(taken, bytes.size());
  EXPECT_EQ(request.method, "PURGE");
  EXPECT_EQ(request.target, "http://h/a%20b?c#d");
  ASSERT_EQ(request.headers.size(), 3u);
  EXPECT_EQ(request.headers.begin()->name, "hOsT");
  EXPECT_EQ(request.headers.get("x-empty"), "");
  EXPECT_EQ(request.headers.get("x-spaced"), "a  b");
}

TEST(RequestParser, stops_after_the_blank_line) {
  const std::string head = with_host("Content-Length: 5\r\n");
  http::Request request;
  RequestParser parser;
  parser.begin(request);
  std::size_t taken = 0;
  ASSERT_EQ(parser.read_head(head + "helloGET /next", taken), Head::complete);
  EXPECT_EQ(taken, head.size());
  EXPECT_EQ(parser.framing().length, 5u);
}

struct Framed {
  std::string request;
  bool keeps_alive;
};

TEST(RequestParser, determines_whether_the_connection_may_be_kept) {
  const std::vector<Framed> cases = {
      {"GET / HTTP/1.1\r\nHost: a\r\n\r\n", true},
      {"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", false},
      {"GET / HTTP/1.1\r\nHost: a\r\nConnection: foo, CLOSE\r\n\r\n", false},
      {"GET / HTTP/1.0\r\n\r\n", false},
      {"GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", true},
  };
  for (const Framed& one : cases) {
    http::Request request;
    RequestParser parser;
    parser.begin(request);
    std::size_t taken = 0;
    ASSERT_EQ(parser.read_head(one.request, taken), Head::complete) << one.request;
    EXPECT_EQ(parser.framing().keeps_alive, one.keeps_alive) << one.request;
  }
}

TEST(RequestParser, accepts_unusual_but_unambiguous_requests) {
  for (const std::string& bytes : {
           std::string("GET / HTTP/1.0\r\n\r\n"),
           std::string("OPTIONS * HTTP/1.1\r\nHost:\r\n\r\n"),
           std::string("M-SEARCH!#$%&'*+-.^_`|~ /\xC3\xA9 HTTP/1.1\r\nHost: a\r\n\r\n"),
           with_host("X: \x80\xFF\r\n"),
           with_host("Transfer-Encoding: Chunked\r\n"),
           with_host("Content-Length: 0\r\n"),
           with_host("Content-Length: 007\r\n"),
           with_host("Expect: 100-Continue\r\n"),
       }) {
    EXPECT_EQ(outcome(bytes), 0) << bytes;
  }
}

TEST(RequestParser, refuses_anything_but_a_request) {
  for (const std::string& bytes : {
           std::string("NOT HTTP\r\n\r\n"),
           std::string("GET /\r\n\r\n"),
           std::string("G@T / HTTP/1.1\r\nHost: a\r\n\r\n"),
           std::string(" GET / HTTP/1.1\r\nHost: a\r\n\r\n"),
           std::string("GET  / HTTP/1.1\r\nHost: a\r\n\r\n"),
           std::string("GET / HTTP/1.1 \r\nHost: a\r\n\r\n"),
           std::string("GET /a b HTTP/1.1\r\nHost: a\r\n\r\n"),
           std::string("GET /\x01 HTTP/1.1\r\nHost: a\r\n\r\n"),
           std::string("GET / http/1.1\r\nHost: a\r\n\r\n"),
           std::string("GET / HTTP/1.1\nHost: a\n\n\r\n\r\n"),
           std::string("GET / HTTP/11\r\nHost: a\r\n\r\n"),
           std::string("GET / HTTP/1.11\r\nHost: a\r\n\r\n"),
           std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11),
       }) {
    EXPECT_EQ(outcome(bytes), 400) << bytes;
  }
}

TEST(RequestParser, refuses_other_versions_by_their_own_status) {
  EXPECT_EQ(outcome("GET / HTTP/2.0\r\nHost: a\r\n\r\n"), 505);
  EXPECT_EQ(outcome("GET / HTTP/1.2\r\nHost: a\r\n\r\n"), 505);
  EXPECT_EQ(outcome("GET / HTTP/0.9\r\nHost: a\r\n\r\n"), 505);
}

TEST(RequestParser, refuses_headers_that_two_readers_could_read_in_two_ways) {
  for (const std::string& rest : {
           std::string("X : a\r\n"),
           std::string("X\t: a\r\n"),
           std::string(": a\r\n"),
           std::string("X\r\n"),
           std::string("X y: a\r\n"),
           std::string("X: a\r\n folded\r\n"),
           std::string("X:\r\n\tfolded\r\n"),
           std::string("X: a\r\n \r\n"),
           std::string("Content-Length:\r\n 5\r\n"),
           std::string("X: a\nY: b\r\n"),
           std::string("X: a\rY: b\r\n"),
           std::string("X: a\0b\r\n", 8),
           std::string("X: a\x7F\r\n"),
           std::string("X\0: a\r\n", 7),
       }) {
    EXPECT_EQ(outcome(with_host(rest)), 400) << rest;
  }
  EXPECT_EQ(outcome("GET / HTTP/1.1\r\n X: a\r\nHost: a\r\n\r\n"), 400);
}

TEST(RequestParser, refuses_a_missing_or_second_host) {
  EXPECT_EQ(outcome("GET / HTTP/1.1\r\n\r\n"), 400);
  EXPECT_EQ(outcome("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n"), 400);
}

TEST(RequestParser, refuses_every_length_that_is_not_one_number) {
  for (const std::string& rest : {
           std::string("Content-Length:\r\n"),
           std::string("Content-Length: -1\r\n"),
           std::string("Content-Length: +1\r\n"),
           std::string("Content-Length: 1 \t1\r\n"),
           std::string("Content-Length: 0x10\r\n"),
           std::string("Content-Length: 1.0\r\n"),
           std::string("Content-Length: 1, 1\r\n"),
           std::string("Content-Length: 1\r\nContent-Length: 1\r\n"),
           std::string("Content-Length: 1\r\nContent-Length: 2\r\n"),
           std::string("Content-Length: 18446744073709551616\r\n"),
           std::string("Content-Length: 99999999999999999999999999\r\n"),
       }) {
    EXPECT_EQ(outcome(with_host(rest)), 400) << rest;
  }
}

TEST(RequestParser, refuses_every_coding_but_chunked_alone) {
  for (const std::string& rest : {
           std::string("Transfer-Encoding: gzip\r\n"),
           std::string("Transfer-Encoding: gzip, chunked\r\n"),
           std::string("Transfer-Encoding: chunked, gzip\r\n"),
           std::string("Transfer-Encoding: chunked, chunked\r\n"),
           std::string("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"),
           std::string("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n"),
           std::string("Transfer-Encoding: xchunked\r\n"),
           std::string("Transfer-Encoding: \x0b"
                       "chunked\r\n"),
           std::string("Transfer-Encoding: \"chunked\"\r\n"),
           std::string("Transfer-Encoding:\r\n"),
           std::string("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n"),
           std::string("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n"),
       }) {
    EXPECT_EQ(outcome(with_host(rest)), 400) << rest;
  }
  EXPECT_EQ(outcome("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"), 400) << "HTTP/1.0 has no chunks";
}

TEST(RequestParser, refuses_expectations_that_it_cannot_meet) { EXPECT_EQ(outcome(with_host("Expect: a-pony\r\n")), 417); }

TEST(RequestParser, waits_for_the_rest_of_a_head) {
  const std::string whole = "GET /abc HTTP/1.1\r\nHost: a\r\nX: y\r\n\r\n";
  for (std::size_t size = 1; size < whole.size(); ++size) EXPECT_EQ(outcome(whole.substr(0, size)), 1) << size;
}

struct Decoded {
  RequestParser::Chunks state;
  std::string body;
  std::size_t taken = 0;
};

Decoded decode(const std::string& chunks, std::size_t step, std::size_t bytes_max = 1000) {
  http::Request request;
  RequestParser parser;
  parser.begin(request);
  const std::string head = with_host("Transfer-Encoding: chunked\r\n");
  std::size_t taken = 0;
  EXPECT_EQ(parser.read_head(head, taken), Head::complete);
  Decoded result{RequestParser::Chunks::incomplete, {}, 0};
  for (std::size_t here = 0; here < chunks.size() && result.state == RequestParser::Chunks::incomplete;) {
    here = std::min(chunks.size(), here + step);
    result.state = parser.read_chunks(std::string_view(chunks).substr(result.taken, here - result.taken), taken, result.body, bytes_max);
    result.taken += taken;
  }
  EXPECT_EQ(request.headers.size(), 2u) << "trailers are no headers";
  return result;
}

Decoded decode(const std::string& chunks) {
  const Decoded whole = decode(chunks, chunks.size());
  for (const std::size_t step : {1, 2, 3, 7}) {
    const Decoded piecewise = decode(chunks, step);
    EXPECT_EQ(piecewise.state, whole.state) << chunks;
    if (whole.state == RequestParser::Chunks::malformed) continue;
    EXPECT_EQ(piecewise.body, whole.body) << chunks;
  }
  return whole;
}

TEST(RequestParser, joins_chunks) {
  for (const std::string& chunks : {
           std::string("5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n"),
           std::string("00005\r\nhello\r\n6;name=value;other=\"quoted; \\\" text\"\r\n world\r\n000\r\n\r\n"),
           std::string("5\r\nhello\r\n6\r\n world\r\n0\r\nTrailer: a\r\nOther: b\r\n\r\n"),
       }) {
    const Decoded decoded = decode(chunks);
    EXPECT_EQ(decoded.state, RequestParser::Chunks::complete) << chunks;
    EXPECT_EQ(decoded.body, "hello world");
  }
}

TEST(RequestParser, accepts_an_empty_chunked_body) {
  const Decoded decoded = decode("0\r\n\r\n");
  EXPECT_EQ(decoded.state, RequestParser::Chunks::complete);
  EXPECT_EQ(decoded.body, "");
}

TEST(RequestParser, stops_after_the_last_chunk) {
  const std::string chunks = "A\r\n0123456789\r\n0\r\n\r\n";
  EXPECT_EQ(decode(chunks + "GET / HTTP/1.1\r\n\r\n", 1000).taken, chunks.size());
}

TEST(RequestParser, refuses_chunks_that_two_readers_could_read_in_two_ways) {
  for (const std::string& chunks : {
           std::string("\r\nhello"),
           std::string("x\r\nhello\r\n0\r\n\r\n"),
           std::string("-5\r\nhello\r\n0\r\n\r\n"),
           std::string("+5\r\nhello\r\n0\r\n\r\n"),
           std::string("0x5\r\nhello\r\n0\r\n\r\n"),
           std::string(" 5\r\nhello\r\n0\r\n\r\n"),
           std::string("5 \r\nhello\r\n0\r\n\r\n"),
           std::string("5\nhello\n0\n\n\r\n"),
           std::string("5\rhello\r\n0\r\n\r\n"),
           std::string("5\r\nhelloX\r\n0\r\n\r\n"),
           std::string("5\r\nhello\n0\r\n\r\n"),
           std::string("5;\r\nhello\r\n0\r\n\r\n"),
           std::string("5;a\nb\r\nhello\r\n0\r\n\r\n"),
           std::string("11111111111111111\r\nhello\r\n0\r\n\r\n"),
           std::string("5\r\nhello\r\n0\r\nBad Trailer: a\r\n\r\n"),
           std::string("5\r\nhello\r\n0\r\nContent-Length: 5\r\n\r\n"),
           std::string("5\r\nhello\r\n0\r\nTransfer-Encoding: chunked\r\n\r\n"),
       }) {
    EXPECT_EQ(decode(chunks).state, RequestParser::Chunks::malformed) << chunks;
  }
}

TEST(RequestParser, takes_chunks_up_to_a_limit) {
  EXPECT_EQ(decode("5\r\nhello\r\n0\r\n\r\n", 100, 5).state, RequestParser::Chunks::complete);
  EXPECT_EQ(decode("5\r\nhello\r\n0\r\n\r\n", 100, 4).state, RequestParser::Chunks::too_large);
  EXPECT_EQ(decode("4\r\nhell\r\n1\r\no\r\n0\r\n\r\n", 100, 4).state, RequestParser::Chunks::too_large);
  EXPECT_EQ(decode("FFFFFFFFFFFFFFFF\r\n", 100, 5).state, RequestParser::Chunks::too_large) << "before any of it has come";
}

}  // namespace
}  // namespace martlet::net
