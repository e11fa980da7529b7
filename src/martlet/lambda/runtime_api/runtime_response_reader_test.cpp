#include "runtime_response_reader.hpp"

#include <gtest/gtest.h>

#include <tuple>

namespace martlet::lambda {
namespace {

struct Read {
  Result<void> result;
  RuntimeResponse response;
  std::size_t left = 0;
};

// Feeds `text` in pieces of `step` bytes, as a connection would: unused bytes are passed again, followed by more.
Read read_by(RuntimeResponseReader& reader, std::string_view text, std::size_t step) {
  Read outcome;
  reader.begin(outcome.response);
  std::size_t start = 0;
  for (std::size_t end = step; !reader.is_complete() && start < text.size(); end += step) {
    if (end - step >= text.size()) break;
    const auto used = reader.read(text.substr(start, std::min(end, text.size()) - start));
    if (!used) {
      outcome.result = std::unexpected(used.error());
      return outcome;
    }
    start += *used;
  }
  outcome.left = text.size() - start;
  if (!reader.is_complete()) outcome.result = reader.end();
  return outcome;
}

void expect_same(const Read& one, const Read& other, std::string_view text) {
  EXPECT_EQ(one.result.has_value(), other.result.has_value()) << text;
  if (!one.result && !other.result) {
    EXPECT_EQ(one.result.error().what, other.result.error().what) << text;
  }
  EXPECT_EQ(one.left, other.left) << text;
  const auto fields = [](const RuntimeResponse& r) {
    return std::tie(r.status, r.keeps_alive, r.request_id, r.deadline_ms, r.function_arn, r.trace_id, r.client_context, r.cognito_identity,
                    r.tenant_id, r.invocation_id, r.body);
  };
  EXPECT_EQ(fields(one.response), fields(other.response)) << text;
}

// Reads a response with a new reader, and then again, when its head is already known.
Read read(std::string_view text, std::size_t step, const ResponseLimits& limits = {}) {
  RuntimeResponseReader reader(limits);
  const Read first = read_by(reader, text, step);
  expect_same(first, read_by(reader, text, step), text);
  return first;
}

constexpr std::string_view event =
    "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nLambda-Runtime-Aws-Request-Id: id\r\nlambda-runtime-deadline-ms: 7\r\n"
    "Lambda-Runtime-Trace-Id: Root=1\r\nLambda-Runtime-Invoked-Function-Arn: arn\r\nLambda-Runtime-Client-Context: {}\r\n"
    "Lambda-Runtime-Cognito-Identity: {\"a\":1}\r\nLambda-Runtime-Tenant-Id: tenant\r\n\r\n{}";

TEST(RuntimeResponseReader, reads_the_known_headers_however_the_bytes_arrive) {
  for (const std::size_t step : {1U, 2U, 7U, 1000U}) {
    const Read one = read(event, step);
    ASSERT_TRUE(one.result) << step;
    EXPECT_EQ(one.response.status, 200);
    EXPECT_EQ(one.response.request_id, "id");
    EXPECT_EQ(one.response.deadline_ms, "7");
    EXPECT_EQ(one.response.trace_id, "Root=1");
    EXPECT_EQ(one.response.function_arn, "arn");
    EXPECT_EQ(one.response.client_context, "{}");
    EXPECT_EQ(one.response.cognito_identity, "{\"a\":1}");
    EXPECT_EQ(one.response.tenant_id, "tenant");
    EXPECT_EQ(one.response.body, "{}");
    EXPECT_TRUE(one.response.keeps_alive);
  }
}

TEST(RuntimeResponseReader, joins_chunks_and_ignores_trailers) {
  for (const std::size_t step : {1U, 3U, 1000U}) {
    const Read one = read(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nLambda-Runtime-Aws-Request-Id: late\r\n\r\n",
        step);
    ASSERT_TRUE(one.result) << step << one.result.error().what;
    EXPECT_EQ(one.response.body, "abcde");
    EXPECT_EQ(one.response.request_id, "");
  }
}

TEST(RuntimeResponseReader, reads_until_the_connection_ends_if_the_length_is_unknown) {
  const Read one = read("HTTP/1.0 200 OK\r\n\r\nabc", 4);
  ASSERT_TRUE(one.result);
  EXPECT_EQ(one.response.body, "abc");
  EXPECT_FALSE(one.response.keeps_alive);
}

TEST(RuntimeResponseReader, skips_interim_responses_with_all_their_headers) {
  const Read one = read(
      "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLambda-Runtime-Aws-Request-Id: wrong\r\n\r\nHTTP/1.1 200 "
      "OK\r\nContent-Length: 1\r\n\r\nx",
      5);
  ASSERT_TRUE(one.result);
  EXPECT_EQ(one.response.status, 200);
  EXPECT_EQ(one.response.request_id, "");
  EXPECT_EQ(one.response.body, "x");
}

TEST(RuntimeResponseReader, does_not_wait_for_a_body_that_a_status_cannot_have) {
  EXPECT_TRUE(read("HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n", 100).result);
}

TEST(RuntimeResponseReader, does_not_read_beyond_the_response) {
  EXPECT_EQ(read("HTTP/1.1 202 Accepted\r\nContent-Length: 2\r\n\r\nokHTTP/1.1", 1000).left, 8U);
}

TEST(RuntimeResponseReader, refuses_anything_but_a_response) {
  for (const std::string_view text :
       {"GET / HTTP/1.1\r\n\r\n", "HTTP/1.1 2x0 OK\r\n\r\n", "HTTP/3.0 200 OK\r\n\r\n", "HTTP/1.1 200 OK\r\nbroken header\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", "HTTP/1.1 101 Switching Protocols\r\n\r\n"}) {
    const Read one = read(text, 1000);
    ASSERT_FALSE(one.result) << text;
    EXPECT_EQ(one.result.error().code, Code::malformed) << text;
  }
}

TEST(RuntimeResponseReader, refuses_two_different_request_ids) {
  EXPECT_FALSE(
      read("HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: a\r\nLambda-Runtime-Aws-Request-Id: b\r\nContent-Length: 0\r\n\r\n", 1000)
          .result);
  EXPECT_TRUE(
      read("HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: a\r\nLambda-Runtime-Aws-Request-Id: a\r\nContent-Length: 0\r\n\r\n", 1000)
          .result);
}

TEST(RuntimeResponseReader, refuses_an_endless_series_of_interim_responses) {
  std::string endless;
  for (int i = 0; i < 100; ++i) endless += "HTTP/1.1 100 Continue\r\n\r\n";
  EXPECT_EQ(read(endless, 1000).result.error().code, Code::malformed);
}

TEST(RuntimeResponseReader, reports_a_body_that_is_too_large_with_the_request_id) {
  ResponseLimits limits;
  limits.body_bytes_max = 10;
  const Read declared = read("HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\nLambda-Runtime-Aws-Request-Id: id\r\n\r\n", 1000, limits);
  EXPECT_EQ(declared.result.error().code, Code::too_large);
  EXPECT_EQ(declared.response.request_id, "id");
  const Read chunked = read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nabcdefghijklmnopqrst", 1000, limits);
  EXPECT_EQ(chunked.result.error().code, Code::too_large);
}

TEST(RuntimeResponseReader, refuses_a_head_beyond_the_limit) {
  const std::string text = "HTTP/1.1 200 OK\r\nX: " + std::string(20 * 1024, 'x') + "\r\n\r\n";
  EXPECT_EQ(read(text, 100'000).result.error().code, Code::malformed);
}

// These heads differ a little from one that was read before.
TEST(RuntimeResponseReader, reads_responses_that_resemble_earlier_ones_like_others) {
  const std::string head = "HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: id\r\nX-Other: 1\r\nContent-Length: 3\r\n";
  const std::string end = "\r\nabc";
  const auto with = [&](std::string_view old, std::string_view text) {
    std::string changed = head + end;
    return changed.replace(changed.find(old), old.size(), text);
  };
  for (const std::string& text : {with("id", "other"),
                                  with("id", ""),
                                  with(" id", "id"),
                                  with(" id", "   id  "),
                                  with("id", "i\x01"),
                                  with("id", "i\td"),
                                  with("3", "2"),
                                  with("3", ""),
                                  with("3", "x"),
                                  with("3", "3 "),
                                  with("3", "+3"),
                                  with("3", "0000000000000000003"),
                                  with("OK", "Ok"),
                                  with("HTTP/1.1", "HTTP/1.0"),
                                  with("200 OK", "204 No Content"),
                                  with("X-Other: 1\r\n", ""),
                                  with("X-Other", "x-other"),
                                  with("X-Other: 1", "Connection: close"),
                                  with("X-Other: 1", "Transfer-Encoding: chunked"),
                                  with("X-Other: 1", "Content-Length: 3"),
                                  with("X-Other: 1", "Lambda-Runtime-Aws-Request-Id: id"),
                                  with("X-Other: 1", "Lambda-Runtime-Aws-Request-Id: di"),
                                  with("X-Other: 1", "X-Other: 1\r\n folded"),
                                  head + "More: 1\r\n" + end,
                                  head + "Connection: close\r\n" + end,
                                  head + "Content-Length: 4\r\n" + end,
                                  "HTTP/1.1 100 Continue\r\n\r\n" + head + end,
                                  head + end + "HTTP/1.1 200",
                                  head,
                                  std::string()}) {
    for (const std::size_t step : {1U, 30U, 1000U}) {
      RuntimeResponseReader fresh;
      RuntimeResponseReader experienced;
      ASSERT_TRUE(read_by(experienced, head + end, 1000).result);
      ASSERT_TRUE(read_by(experienced, head + end, step).result);
      expect_same(read_by(fresh, text, step), read_by(experienced, text, step), text);
      expect_same(read_by(fresh, head + end, step), read_by(experienced, head + end, step), "afterwards");
    }
  }
}

TEST(RuntimeResponseReader, reports_that_the_connection_ended_early) {
  for (const std::string_view text : {"", "HTTP/1.1 200", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc",
                                      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nab"}) {
    const Read one = read(text, 1000);
    ASSERT_FALSE(one.result) << text;
    EXPECT_EQ(one.result.error().code, Code::unavailable) << text;
  }
}

}  // namespace
}  // namespace martlet::lambda
