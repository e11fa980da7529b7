#include <gtest/gtest.h>

#include <memory>
#include <string>

#include <martlet/http/fixed_headers.hpp>

#include "response_head.hpp"

namespace martlet::net {
namespace {

struct NoParts final : http::BodyStream {
  Task<std::optional<std::string>> next() override { co_return std::nullopt; }
};

http::Response respond(int status, http::Body body = std::monostate()) {
  http::Response response;
  response.status = status;
  response.body = std::move(body);
  return response;
}
http::Response stream() { return respond(200, std::make_unique<NoParts>()); }

std::string head_of(const http::Response& response, bool is_head = false, bool is_http_1_1 = true, bool keeps_alive = true) {
  std::string out;
  EXPECT_TRUE(append_response_head(out, response, frame_response(response, is_head, is_http_1_1, keeps_alive), "DATE"));
  return out;
}

TEST(ResponseHead, has_the_status_the_date_the_length_and_the_connection_header) {
  http::Response response = respond(200, std::string("hello"));
  response.headers.set("Content-Type", "text/plain");
  EXPECT_EQ(head_of(response),
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\ndate: DATE\r\ncontent-length: 5\r\nconnection: keep-alive\r\n\r\n");
}

TEST(ResponseHead, has_fixed_headers_as_they_are) {
  http::Headers type;
  type.set("content-type", "text/plain");
  const auto fixed = http::FixedHeaders::of(type, {});
  ASSERT_TRUE(fixed);
  http::Response response = respond(200, std::string("hello"));
  response.headers.use(*fixed, 5);
  const std::string head = head_of(response);
  EXPECT_EQ(head, "HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ndate: DATE\r\ncontent-length: 5\r\nconnection: keep-alive\r\n\r\n");
  response.headers.keep();
  EXPECT_EQ(head_of(response), head);
}

TEST(ResponseHead, has_the_standard_phrase_or_the_handlers_own) {
  EXPECT_TRUE(head_of(respond(404)).starts_with("HTTP/1.1 404 Not Found\r\n"));
  http::Response response = respond(404);
  response.reason = "Gone Fishing";
  EXPECT_TRUE(head_of(response).starts_with("HTTP/1.1 404 Gone Fishing\r\n"));
}

TEST(ResponseHead, keeps_a_date_that_the_handler_has_set) {
  http::Response response = respond(200);
  response.headers.set("Date", "THEIRS");
  EXPECT_EQ(head_of(response), "HTTP/1.1 200 OK\r\nDate: THEIRS\r\ncontent-length: 0\r\nconnection: keep-alive\r\n\r\n");
}

TEST(ResponseHead, has_no_length_if_the_status_allows_no_body) {
  for (const int status : {204, 304}) {
    http::Response response = respond(status, std::string("ignored"));
    response.headers.set("content-length", "7");
    EXPECT_EQ(head_of(response).find("content-length"), std::string::npos) << status;
    EXPECT_FALSE(frame_response(response, false, true, true).has_body);
  }
}

TEST(ResponseHead, has_the_length_of_the_unsent_body_of_a_304) {
  http::Response response = respond(304);
  response.headers.set("content-length", "7");
  const ResponseFraming framing = frame_response(response, true, true, true);
  EXPECT_EQ(framing.length, 7u);
  EXPECT_FALSE(framing.has_body);
}

TEST(ResponseHead, has_the_length_of_the_bytes_even_if_the_handler_sets_another) {
  http::Response response = respond(200, std::string("hello"));
  response.headers.set("Content-Length", "999");
  const std::string head = head_of(response);
  EXPECT_NE(head.find("content-length: 5\r\n"), std::string::npos);
  EXPECT_EQ(head.find("999"), std::string::npos);
}

TEST(ResponseHead, passes_the_declared_length_on_to_head) {
  http::Response response = respond(200);
  response.headers.set("content-length", "999");
  EXPECT_NE(head_of(response, true).find("content-length: 999\r\n"), std::string::npos);
  EXPECT_EQ(head_of(respond(200), true).find("content-length"), std::string::npos) << "unknown isn't 0";
  EXPECT_NE(head_of(respond(200, std::string("hello")), true).find("content-length: 5\r\n"), std::string::npos);
}

TEST(ResponseHead, sends_a_stream_in_chunks) {
  EXPECT_EQ(head_of(stream()), "HTTP/1.1 200 OK\r\ndate: DATE\r\ntransfer-encoding: chunked\r\nconnection: keep-alive\r\n\r\n");
}

TEST(ResponseHead, ends_a_stream_to_http_1_0_with_the_connection) {
  EXPECT_EQ(head_of(stream(), false, false), "HTTP/1.1 200 OK\r\ndate: DATE\r\nconnection: close\r\n\r\n");
}

TEST(ResponseHead, needs_no_chunks_for_a_stream_of_known_length) {
  http::Response response = stream();
  response.headers.set("content-length", "12");
  EXPECT_EQ(head_of(response), "HTTP/1.1 200 OK\r\ndate: DATE\r\ncontent-length: 12\r\nconnection: keep-alive\r\n\r\n");
}

TEST(ResponseHead, closes_when_the_handler_asks_for_it) {
  http::Response response = respond(200);
  response.headers.set("Connection", "Close");
  EXPECT_EQ(head_of(response), "HTTP/1.1 200 OK\r\ndate: DATE\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
}

TEST(ResponseHead, leaves_no_framing_to_the_handler) {
  http::Response response = respond(200);
  response.headers.set("Transfer-Encoding", "chunked");
  response.headers.set("Keep-Alive", "timeout=5");
  response.headers.add("CONNECTION", "upgrade");
  EXPECT_EQ(head_of(response), "HTTP/1.1 200 OK\r\ndate: DATE\r\ncontent-length: 0\r\nconnection: keep-alive\r\n\r\n");
}

bool is_sendable(const http::Response& response) {
  std::string out = "before";
  const bool is_written = append_response_head(out, response, frame_response(response, false, true, true), "DATE");
  EXPECT_EQ(is_written, out != "before");
  return is_written;
}

TEST(ResponseHead, refuses_headers_that_could_split_it) {
  for (const std::string& value :
       {std::string("a\r\nSet-Cookie: b"), std::string("a\nb"), std::string("a\rb"), std::string("a\0b", 3), std::string("\x7F")}) {
    http::Response response = respond(200);
    response.headers.set("X", value);
    EXPECT_FALSE(is_sendable(response));
    http::Response reasoned = respond(200);
    reasoned.reason = value;
    EXPECT_FALSE(is_sendable(reasoned));
  }
  for (const std::string& name : {std::string("a b"), std::string("a:"), std::string(""), std::string("a\r\nb"), std::string("\xC3\xA9")}) {
    http::Response response = respond(200);
    response.headers.set(name, "value");
    EXPECT_FALSE(is_sendable(response)) << name;
  }
  http::Response response = respond(200);
  response.headers.set("X", "tab\tand \xC3\xA9");
  EXPECT_TRUE(is_sendable(response));
}

TEST(ResponseHead, refuses_an_invalid_status) {
  for (const int status : {-1, 0, 99, 100, 101, 199, 1000}) EXPECT_FALSE(is_sendable(respond(status))) << status;
}

}  // namespace
}  // namespace martlet::net
