#include <boost/beast/http/basic_parser.hpp>
#include <optional>
#include <utility>

#include "response_parser.hpp"

namespace martlet::net {
namespace {

namespace beast = boost::beast;
using beast::error_code;

class Parser final : public beast::http::basic_parser<false> {
 public:
  explicit Parser(bool answers_head) {
    skip(answers_head);
    header_limit(UINT32_MAX);  // the buffer is the limit
    body_limit(boost::none);
  }

  int status = 0;
  std::string reason;
  http::Headers headers;
  std::string* part = nullptr;

 private:
  void on_response_impl(int code, beast::string_view text, int, error_code&) override {
    status = code;
    reason = text;
  }
  void on_field_impl(beast::http::field, beast::string_view name, beast::string_view value, error_code&) override {
    if (!is_header_done()) headers.add({name.data(), name.size()}, value);
  }
  void on_header_impl(error_code&) override {}
  void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
  std::size_t on_body_impl(beast::string_view bytes, error_code&) override {
    part->append(bytes.data(), bytes.size());
    return bytes.size();
  }
  void on_chunk_header_impl(std::uint64_t, beast::string_view, error_code&) override {}
  std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view bytes, error_code& failed) override {
    return on_body_impl(bytes, failed);
  }
  void on_finish_impl(error_code&) override {}
  void on_request_impl(beast::http::verb, beast::string_view, beast::string_view, int, error_code&) override {}
};

// "0\r\n\r\n". Beast asserts that it is asked again only with so many, and no body of chunks ends with fewer.
constexpr std::size_t chunks_end_bytes_least = 5;

}  // namespace

class ResponseParser::Beast {
 public:
  std::optional<Parser> parser;
  bool answers_head = false;
};

ResponseParser::ResponseParser() : beast_(std::make_unique<Beast>()) {}
ResponseParser::~ResponseParser() = default;

void ResponseParser::begin(bool answers_head) {
  beast_->answers_head = answers_head;
  beast_->parser.emplace(answers_head);
}

ResponseParser::State ResponseParser::read_head(std::string_view unread, std::size_t& taken) {
  taken = 0;
  while (true) {
    Parser& parser = *beast_->parser;
    parser.eager(false);
    error_code failed;
    const std::string_view rest = unread.substr(taken);
    taken += parser.put({rest.data(), rest.size()}, failed);
    if (failed == beast::http::error::need_more) return State::incomplete;
    if (failed) return State::malformed;
    if (!parser.is_header_done()) continue;
    if (parser.status / 100 != 1) return State::complete;
    if (parser.status == 101) return State::malformed;  // no other protocol was asked for
    begin(beast_->answers_head);
  }
}

int ResponseParser::status() const { return beast_->parser->status; }
std::string ResponseParser::take_reason() { return std::move(beast_->parser->reason); }
http::Headers ResponseParser::take_headers() { return std::move(beast_->parser->headers); }
bool ResponseParser::is_complete() const { return beast_->parser->is_done(); }
bool ResponseParser::keeps_alive() const { return beast_->parser->keep_alive(); }
bool ResponseParser::has_begun() const { return beast_->parser && beast_->parser->got_some(); }

ResponseParser::State ResponseParser::read_body(std::string_view unread, std::size_t& taken, std::string& part) {
  taken = 0;
  Parser& parser = *beast_->parser;
  if (parser.chunked() && unread.size() < chunks_end_bytes_least) return State::incomplete;
  parser.eager(true);
  parser.part = &part;
  error_code failed;
  taken = parser.put({unread.data(), unread.size()}, failed);
  if (failed && failed != beast::http::error::need_more) return State::malformed;
  return parser.is_done() ? State::complete : State::incomplete;
}

bool ResponseParser::ends_here() {
  Parser& parser = *beast_->parser;
  if (!parser.is_header_done()) return false;
  error_code failed;
  parser.put_eof(failed);
  return !failed;
}

}  // namespace martlet::net
