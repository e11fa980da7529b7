#include <martlet/http/response_parser.hpp>

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace martlet::http {
namespace {

using State = ResponseParser::State;

struct Head final : ResponseParser::Receiver {
  void start(int given, std::string_view text) override {
    status = given;
    reason = text;
    headers.clear();
  }
  bool add_header(std::string_view name, std::string_view value) override {
    if (name == refused) return false;
    headers.emplace_back(name, value);
    return true;
  }
  int status = 0;
  std::string reason;
  std::string refused;
  std::vector<std::pair<std::string, std::string>> headers;
};

struct Read {
  State state = State::incomplete;
  std::string body;
  std::size_t used = 0;
};

// Feeds `text` in pieces of `step` bytes, as a connection would: unused bytes are passed again, followed by more.
Read read(ResponseParser& parser, std::string_view text, std::size_t step) {
  Read outcome;
  for (std::size_t end = step; end < text.size() + step && outcome.state == State::incomplete; end += step) {
    const std::string_view arrived = text.substr(0, end);
    std::size_t taken = 0;
    if (!parser.has_head()) {
      outcome.state = parser.read_head(arrived.substr(outcome.used), taken);
      outcome.used += taken;
      if (outcome.state != State::complete) continue;
    }
    outcome.state = parser.read_body(arrived.substr(outcome.used), taken, outcome.body);
    outcome.used += taken;
  }
  return outcome;
}

Read read(std::string_view text, const ResponseParser::Limits& limits = {}, Head head = {}) {
  ResponseParser parser(limits);
  parser.begin(head);
  return read(parser, text, text.size());
}

TEST(ResponseParser, reads_head_and_body_however_the_bytes_arrive) {
  const std::string_view text = "HTTP/1.1 200 Fine\r\nX-A: 1\r\nx-a:  2 \r\nContent-Length: 5\r\n\r\nabcdeHTTP";
  for (const std::size_t step : {1U, 2U, 7U, 1000U}) {
    Head head;
    ResponseParser parser;
    parser.begin(head);
    const Read one = read(parser, text, step);
    EXPECT_EQ(one.state, State::complete) << step;
    EXPECT_EQ(one.body, "abcde");
    EXPECT_EQ(text.substr(one.used), "HTTP");
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.reason, "Fine");
    EXPECT_EQ(head.headers, (std::vector<std::pair<std::string, std::string>>{{"X-A", "1"}, {"x-a", "2"}, {"Content-Length", "5"}}));
    EXPECT_TRUE(parser.keeps_alive());
    EXPECT_EQ(parser.content_length(), 5U);
  }
}

TEST(ResponseParser, joins_chunks_and_does_not_report_trailers) {
  const std::string_view text = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nX-Late: 1\r\n\r\n";
  for (const std::size_t step : {1U, 3U, 1000U}) {
    Head head;
    ResponseParser parser;
    parser.begin(head);
    const Read one = read(parser, text, step);
    EXPECT_EQ(one.state, State::complete) << step;
    EXPECT_EQ(one.body, "abcde");
    EXPECT_EQ(head.headers.size(), 1U);
    EXPECT_EQ(parser.content_length(), std::nullopt);
  }
}

TEST(ResponseParser, reads_until_the_connection_ends_if_the_length_is_unknown) {
  Head head;
  ResponseParser parser;
  parser.begin(head);
  const Read one = read(parser, "HTTP/1.0 200 OK\r\n\r\nabc", 4);
  EXPECT_EQ(one.state, State::incomplete);
  EXPECT_EQ(one.body, "abc");
  EXPECT_TRUE(parser.ends_here());
  EXPECT_FALSE(parser.keeps_alive());
}

TEST(ResponseParser, does_not_treat_an_early_end_as_the_end_of_the_body) {
  for (const std::string_view text : {"HTTP/1.1 200", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc",
                                      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"}) {
    Head head;
    ResponseParser parser;
    parser.begin(head);
    EXPECT_EQ(read(parser, text, 1000).state, State::incomplete) << text;
    EXPECT_FALSE(parser.ends_here()) << text;
  }
}

TEST(ResponseParser, skips_interim_responses) {
  Head head;
  ResponseParser parser;
  parser.begin(head);
  const std::string_view text =
      "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nX-Early: 1\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx";
  EXPECT_EQ(read(parser, text, 5).body, "x");
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.headers.size(), 1U);
}

TEST(ResponseParser, expects_no_body_after_HEAD_or_with_a_status_without_a_body) {
  Head head;
  ResponseParser parser;
  parser.begin(head, true);
  EXPECT_EQ(read(parser, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", 1000).state, State::complete);
  EXPECT_EQ(read("HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n").state, State::complete);
  EXPECT_EQ(read("HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n").state, State::complete);
}

TEST(ResponseParser, refuses_anything_but_a_response) {
  for (const std::string_view text :
       {"GET / HTTP/1.1\r\n\r\n", "HTTP/1.1 2x0 OK\r\n\r\n", "HTTP/3.0 200 OK\r\n\r\n", "HTTP/1.1 200 OK\r\nbroken header\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", "HTTP/1.1 101 Switching Protocols\r\n\r\n"}) {
    EXPECT_EQ(read(text).state, State::malformed) << text;
  }
}

TEST(ResponseParser, refuses_what_exceeds_its_limits_or_the_receiver_refuses) {
  const std::string two_interim = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n";
  EXPECT_EQ(read(two_interim, {.interim_max = 1}).state, State::malformed);
  EXPECT_EQ(read(two_interim, {.interim_max = 2}).state, State::complete);
  const std::string long_head = "HTTP/1.1 204 No Content\r\nX: " + std::string(1000, 'x') + "\r\n\r\n";
  EXPECT_EQ(read(long_head, {.head_bytes_max = 1000}).state, State::malformed);
  EXPECT_EQ(read(long_head, {.head_bytes_max = 1100}).state, State::complete);
  Head head;
  head.refused = "X";
  EXPECT_EQ(read(long_head, {}, head).state, State::malformed);
}

TEST(ResponseParser, can_be_reused_after_a_response) {
  Head head;
  ResponseParser parser;
  for (const std::string_view text :
       {"HTTP/1.1 201 Created\r\nContent-Length: 1\r\n\r\na", "HTTP/1.1 202 Accepted\r\nContent-Length: 1\r\n\r\nb"}) {
    parser.begin(head);
    EXPECT_FALSE(parser.has_begun());
    EXPECT_EQ(read(parser, text, 9).body, text.substr(text.size() - 1));
  }
  EXPECT_EQ(head.reason, "Accepted");
}

}  // namespace
}  // namespace martlet::http
