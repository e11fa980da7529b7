#include "response_head_fast_path.hpp"

#include <gtest/gtest.h>

#include <string>

namespace martlet::http {
namespace {

struct Head final : ResponseParser::Receiver {
  void start(int status, std::string_view reason) override { text = std::to_string(status) + ' ' + std::string(reason) + '\n'; }
  bool add_header(std::string_view name, std::string_view value) override {
    text += std::string(name) + ':' + std::string(value) + '\n';
    return name != "refused";
  }
  std::string text;
};

// Returns what is read from `bytes`. The first piece has `first` bytes.
std::string read(const std::string& bytes, std::size_t first) {
  using State = ResponseParser::State;
  ResponseParser parser;
  Head head;
  parser.begin(head);
  std::size_t taken = 0;
  State state = parser.read_head(std::string_view(bytes).substr(0, first), taken);
  std::size_t read = taken;
  if (state == State::incomplete) {
    state = parser.read_head(std::string_view(bytes).substr(read), taken);
    read += taken;
  }
  if (state == State::malformed) return parser.problem();
  if (state == State::incomplete) return "incomplete";
  std::string body;
  state = parser.read_body(std::string_view(bytes).substr(read), taken, body);
  if (state == State::malformed) return "malformed body";
  return head.text + body + '\n' + (parser.is_complete() ? "complete " : "") + (parser.keeps_alive() ? "kept " : "") +
         std::to_string(parser.content_length().value_or(0)) + (parser.ends_here() ? " ends here" : "");
}

// A head that arrives whole may be read by read_plain_response(). A head whose first byte arrives alone is read by Beast.
void expect_same(const std::string& bytes) { ASSERT_EQ(read(bytes, bytes.size()), read(bytes, 1)) << bytes; }

const std::string plain_response =
    "HTTP/1.1 200 OK\r\nX-Long_1:  some text of more than sixteen bytes \r\nConnection: keep-alive\r\n"
    "Content-Length: 12\r\nAccept:*/*\r\nTransfer-Encodinx: chunked\r\n\r\nbody of 12 b";

TEST(PlainResponse, reads_the_heads_that_most_servers_send) {
  Head head;
  const auto response = read_plain_response(plain_response, head);
  ASSERT_TRUE(response);
  EXPECT_EQ(response->status, 200);
  EXPECT_EQ(response->head_bytes, plain_response.find("body of"));
  EXPECT_EQ(response->content_length, 12u);
  EXPECT_TRUE(head.text.starts_with("200 OK\nX-Long_1:some text of more than sixteen bytes\nConnection:keep-alive\n")) << head.text;
}

TEST(PlainResponse, agrees_with_beast_if_any_byte_differs) {
  const std::string others("\0\t\n\r !,-/01345:AT_aegt{\x7F\x80\xFF", 27);
  for (std::size_t at = 0; at < plain_response.size(); ++at) {
    for (const char other : others) {
      std::string bytes = plain_response;
      bytes[at] = other;
      expect_same(bytes);
      bytes.insert(at, 1, plain_response[at]);
      expect_same(bytes);
    }
    std::string bytes = plain_response;
    expect_same(bytes.erase(at, 1));
    expect_same(plain_response.substr(0, at + 1));
  }
}

TEST(PlainResponse, leaves_unusual_framing_to_beast) {
  for (const char* head : {"200 OK\r\n", "204 No Content\r\nContent-Length: 5\r\n", "304 Not Modified\r\nContent-Length: 5\r\n",
                           "200 OK\r\nContent-Length: 5\r\nContent-Length: 5\r\n", "200 OK\r\nContent-Length: 5\r\nConnection: close\r\n",
                           "200 OK\r\nTransfer-Encoding: chunked\r\n", "200 OK\r\nContent-Length: 5\r\nX: a\r\n b\r\n",
                           "200 OK\r\nrefused: a\r\nContent-Length: 5\r\n", "100 Continue\r\nContent-Length: 0\r\n",
                           "200\r\nContent-Length: 5\r\n", "200 \r\nContent-Length: 5\r\n"}) {
    const std::string bytes = "HTTP/1.1 " + std::string(head) + "\r\n12345";
    expect_same(bytes);
    Head received;
    EXPECT_EQ(read_plain_response(bytes, received).has_value(), std::string_view(head).starts_with("200 \r")) << head;
  }
}

}  // namespace
}  // namespace martlet::http
