#include "request_head_fast_path.hpp"

#include <gtest/gtest.h>

#include <string>

#include "request_parser.hpp"

namespace martlet::net {
namespace {

std::string described(const http::Request& request, const RequestFraming& framing) {
  std::string text = std::string(request.method) + ' ' + std::string(request.target) + '\n';
  for (const http::HeaderView& field : request.headers) text += std::string(field.name) + ':' + std::string(field.value) + '\n';
  return text + std::to_string(framing.length) + (framing.keeps_alive ? " kept" : "") + (framing.is_chunked ? " chunked" : "") +
         (framing.expects_continue ? " expects" : "") + (framing.is_http_1_1 ? "" : " 1.0");
}

// Returns what is read from `bytes`, or the status of the refusal. The first piece has `first` bytes.
std::string read(const std::string& bytes, std::size_t first) {
  using Head = RequestParser::Head;
  http::Request request;
  RequestParser parser;
  parser.begin(request);
  std::size_t taken = 0;
  Head head = parser.read_head(std::string_view(bytes).substr(0, first), taken);
  std::size_t read = taken;
  if (head == Head::incomplete) {
    head = parser.read_head(std::string_view(bytes).substr(read), taken);
    read += taken;
  }
  if (head == Head::refused) return std::to_string(parser.refusal());
  if (head == Head::incomplete) return "incomplete";
  return described(request, parser.framing()) + ", " + std::to_string(read) + " bytes";
}

// A head that arrives whole may be read by read_plain_head(). A head whose first byte arrives alone is read by Beast.
void expect_same(const std::string& bytes) { ASSERT_EQ(read(bytes, bytes.size()), read(bytes, 1)) << bytes; }

const std::string plain_head =
    "POST /a?b=c HTTP/1.1\r\nHost: a.example\r\nConnection: keep-alive\r\nX-Long_1:  some text of more than sixteen bytes \r\n"
    "Content-Length: 12\r\nAccept:*/*\r\nTransfer-Encodinx: chunked\r\nExpecu: 100-continue\r\n\r\n";

TEST(PlainRequestHead, reads_the_heads_that_most_clients_send) {
  const std::string bytes = plain_head + "and what follows";
  http::Request request;
  const auto head = read_plain_head(bytes, request);
  ASSERT_TRUE(head);
  EXPECT_EQ(head->bytes, plain_head.size());
  EXPECT_EQ(head->body_bytes, 12u);
  EXPECT_EQ(request.target, "/a?b=c");
  EXPECT_EQ(request.headers.get("x-long_1"), "some text of more than sixteen bytes");
}

TEST(PlainRequestHead, agrees_with_beast_if_any_byte_differs) {
  const std::string others("\0\t\n\r !,-/059:AT_aegt{\x7F\x80\xFF", 25);
  for (std::size_t at = 0; at < plain_head.size(); ++at) {
    for (const char other : others) {
      std::string bytes = plain_head;
      bytes[at] = other;
      expect_same(bytes + "body of 12 b");
      bytes.insert(at, 1, plain_head[at]);
      expect_same(bytes + "body of 12 b");
    }
    std::string bytes = plain_head;
    expect_same(bytes.erase(at, 1) + "body of 12 b");
    expect_same(plain_head.substr(0, at + 1));
  }
}

TEST(PlainRequestHead, leaves_unusual_framing_to_beast) {
  for (const char* fields :
       {"Content-Length: 5\r\nContent-Length: 5\r\n", "Content-Length: 5, 5\r\n", "content-length: 18446744073709551615\r\n",
        "Content-Length: 99999999999999999999\r\n", "Content-Length:\r\n", "Host: b\r\n", "Connection: close\r\n", "Connection: x\r\n",
        "Connection: keep-alive, close\r\n", "Proxy-Connection: close\r\n", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "Transfer-Encoding: chunked\r\n", "Expect: 100-continue\r\n",
        "X: a\r\n b\r\n", "X:\r\n"}) {
    const std::string bytes = "POST / HTTP/1.1\r\nHost: a\r\n" + std::string(fields) + "\r\n12345";
    expect_same(bytes);
    http::Request request;
    EXPECT_EQ(read_plain_head(bytes, request).has_value(), std::string_view(fields) == "X:\r\n") << fields;
  }
}

}  // namespace
}  // namespace martlet::net
