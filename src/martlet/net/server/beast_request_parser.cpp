#include <algorithm>
#include <boost/beast/http/basic_parser.hpp>
#include <functional>

#include <martlet/base/text.hpp>
#include <martlet/http/headers.hpp>

#include "request_head_fast_path.hpp"
#include "request_parser.hpp"

namespace martlet::net {
namespace {

namespace beast = boost::beast;
using beast::error_code;
using beast::http::field;

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

bool is_decimal(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit); }

// Beast's grammar, with additional checks for what Beast tolerates and a public server shouldn't.
class Parser : public beast::http::basic_parser<true> {
 public:
  explicit Parser(http::Request& request) : request_(request) {
    eager(true);
    header_limit(UINT32_MAX);  // the buffer is the limit
    body_limit(boost::none);
  }

  RequestFraming framing;
  std::string* body = nullptr;
  std::size_t body_bytes_max = 0;
  int refusal = 400;
  bool has_request_line = false;
  bool is_too_large = false;
  http::Headers* trailers = nullptr;  // receives the trailers, if they are wanted

 private:
  void on_request_impl(beast::http::verb, beast::string_view method, beast::string_view target, int version, error_code&) override {
    request_.method = view(method);
    request_.target = view(target);
    framing.is_http_1_1 = version == 11;
    has_request_line = true;
  }

  void on_field_impl(field name, beast::string_view name_text, beast::string_view value, error_code& failed) override {
    if (is_header_done()) return trailer(name_text, value);
    if (is_folded(name_text, value)) return refuse(400, failed);
    switch (name) {
      case field::host: return host(failed), add(name_text, value);
      case field::content_length: return length(view(value), failed), add(name_text, value);
      case field::transfer_encoding: return encoding(view(value), failed), add(name_text, value);
      case field::expect: return expectation(view(value), failed), add(name_text, value);
      default: return add(name_text, value);
    }
  }
  void trailer(beast::string_view name, beast::string_view value) const {
    if (trailers) trailers->add(view(name), std::string(view(value)));
  }
  void add(beast::string_view name, beast::string_view value) { request_.headers.add(view(name), view(value)); }

  // Folded lines are rejected (RFC 9112, section 5.2). Beast joins the lines of a value outside the buffer, or skips an empty first line.
  static bool is_folded(beast::string_view name, beast::string_view value) {
    const char* const name_end = name.data() + name.size();
    const std::less<const char*> is_before;
    if (is_before(value.data(), name_end) || is_before(name_end + head_bytes_most, value.data())) return true;
    return std::find(name_end, value.data(), '\r') != value.data();
  }

  void host(error_code& failed) {
    if (std::exchange(has_host_, true)) refuse(400, failed);
  }
  // A list of equal lengths is allowed (RFC 9110, section 8.6), but no honest client sends one.
  void length(std::string_view value, error_code& failed) {
    if (std::exchange(has_length_, true) || !is_decimal(value)) refuse(400, failed);
  }
  // Beast ignores a body in another coding, and reads its bytes as the next request.
  void encoding(std::string_view value, error_code& failed) {
    if (!framing.is_http_1_1 || !equals_ignoring_case(value, "chunked")) return refuse(400, failed);
    framing.is_chunked = true;
  }
  void expectation(std::string_view value, error_code& failed) {
    if (!equals_ignoring_case(value, "100-continue")) return refuse(417, failed);
    framing.expects_continue = framing.is_http_1_1;
  }

  void on_header_impl(error_code& failed) override {
    if (framing.is_http_1_1 && !has_host_) return refuse(400, failed);
    framing.keeps_alive = keep_alive();
    if (const auto declared = content_length(); declared && !framing.is_chunked) framing.length = *declared;
  }

  // The head ends here; the connection itself reads a body with a length.
  void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
  std::size_t on_body_impl(beast::string_view, error_code&) override { return 0; }
  void on_chunk_header_impl(std::uint64_t size, beast::string_view, error_code& failed) override {
    if (size > body_bytes_max - body->size()) overflow(failed);
  }
  std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view part, error_code& failed) override {
    if (part.size() > body_bytes_max - body->size()) {
      overflow(failed);
      return 0;
    }
    body->append(part.data(), part.size());
    return part.size();
  }
  void on_finish_impl(error_code&) override {}
  void on_response_impl(int, beast::string_view, int, error_code&) override {}

  void refuse(int status, error_code& failed) {
    refusal = status;
    failed = beast::http::error::bad_field;
  }
  void overflow(error_code& failed) {
    is_too_large = true;
    failed = beast::http::error::body_limit;
  }

  static constexpr std::size_t head_bytes_most = 1 << 20;
  http::Request& request_;
  bool has_host_ = false;
  bool has_length_ = false;
};

// The length of "0\r\n\r\n", the shortest end of a chunked body. Beast asserts that each further call has at least this many bytes.
constexpr std::size_t chunks_end_bytes_least = 5;

// Returns whether the line is an HTTP request line of another version.
bool names_other_version(std::string_view line) {
  line = line.substr(0, line.find("\r\n"));
  if (std::count(line.begin(), line.end(), ' ') != 2) return false;
  const std::string_view version = line.substr(line.rfind(' ') + 1);
  return version.size() == 8 && version.starts_with("HTTP/") && is_ascii_digit(version[5]) && version[6] == '.' &&
         is_ascii_digit(version[7]);
}

}  // namespace

class RequestParser::Beast : public Parser {
 public:
  using Parser::Parser;
};

RequestParser::RequestParser() = default;
RequestParser::~RequestParser() = default;

void RequestParser::begin(http::Request& request) {
  request_ = &request;
  beast_.reset();
}

const RequestFraming& RequestParser::framing() const { return beast_ ? beast_->framing : plain_framing_; }
int RequestParser::refusal() const { return beast_->refusal; }
bool RequestParser::has_request_line() const { return beast_->has_request_line; }

RequestParser::Head RequestParser::read_head(std::string_view unread, std::size_t& taken) {
  taken = 0;
  if (!beast_) {
    if (const std::optional<PlainHead> plain = read_plain_head(unread, *request_)) {
      plain_framing_.length = plain->body_bytes;
      taken = plain->bytes;
      return Head::complete;
    }
    request_->headers.clear();
    beast_ = std::make_unique<Beast>(*request_);
  }
  Parser& parser = *beast_;
  parser.eager(false);  // stop at the blank line
  error_code failed;
  while (!parser.is_header_done()) {
    const std::string_view rest = unread.substr(taken);
    taken += parser.put({rest.data(), rest.size()}, failed);
    if (failed == beast::http::error::need_more) return Head::incomplete;
    if (!failed) continue;
    if (failed == beast::http::error::bad_version && names_other_version(rest)) parser.refusal = 505;
    return Head::refused;
  }
  return Head::complete;
}

void RequestParser::keep_trailers(http::Headers& trailers) {
  if (beast_) beast_->trailers = &trailers;
}

RequestParser::Chunks RequestParser::read_chunks(std::string_view unread, std::size_t& taken, std::string& body, std::size_t bytes_max) {
  taken = 0;
  if (unread.size() < chunks_end_bytes_least) return Chunks::incomplete;
  Parser& parser = *beast_;
  parser.eager(true);
  parser.body = &body;
  parser.body_bytes_max = bytes_max;
  error_code failed;
  taken = parser.put({unread.data(), unread.size()}, failed);
  if (parser.is_too_large) return Chunks::too_large;
  if (failed && failed != beast::http::error::need_more) return Chunks::malformed;
  return parser.is_done() ? Chunks::complete : Chunks::incomplete;
}

}  // namespace martlet::net
