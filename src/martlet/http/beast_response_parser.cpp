#include <boost/beast/http/basic_parser.hpp>

#include <martlet/http/response_parser.hpp>

#include "response_head_fast_path.hpp"

namespace martlet::http {
namespace {

namespace beast = boost::beast;
using beast::error_code;

// One message. Beast's parser can't be used twice, so each message gets a new one.
class Message final : public beast::http::basic_parser<false> {
 public:
  Message(ResponseParser::Receiver& receiver, std::uint32_t head_bytes_max, bool answers_head) : receiver_(receiver) {
    skip(answers_head);
    header_limit(head_bytes_max);
    body_limit(boost::none);
  }

  int status() const { return status_; }
  void collect_into(std::string& body) { body_ = &body; }

 private:
  void on_response_impl(int status, beast::string_view reason, int, error_code&) override {
    status_ = status;
    receiver_.start(status, {reason.data(), reason.size()});
  }
  void on_field_impl(beast::http::field, beast::string_view name, beast::string_view value, error_code& failed) override {
    if (is_header_done()) return;  // a trailer
    if (!receiver_.add_header({name.data(), name.size()}, {value.data(), value.size()})) failed = beast::http::error::bad_value;
  }
  void on_header_impl(error_code&) override {}
  void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
  std::size_t on_body_impl(beast::string_view bytes, error_code&) override {
    body_->append(bytes.data(), bytes.size());
    return bytes.size();
  }
  void on_chunk_header_impl(std::uint64_t, beast::string_view, error_code&) override {}
  std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view bytes, error_code& failed) override {
    return on_body_impl(bytes, failed);
  }
  void on_finish_impl(error_code&) override {}
  void on_request_impl(beast::http::verb, beast::string_view, beast::string_view, int, error_code&) override {}

  ResponseParser::Receiver& receiver_;
  std::string* body_ = nullptr;
  int status_ = 0;
};

// "0\r\n\r\n". Beast asserts that each further call has at least this many; every chunked body ends with at least as many.
constexpr std::size_t chunks_end_bytes_min = 5;

}  // namespace

class ResponseParser::Beast {
 public:
  explicit Beast(const Limits& given) : limits(given) {}

  void begin_message() { message.emplace(*receiver, limits.head_bytes_max, answers_head); }
  // Called after an interim response. After 101, parsing stops: the client never requests another protocol, and what follows isn't HTTP.
  bool begin_next() {
    if (message->status() == 101 || ++interim_count > limits.interim_max) return false;
    begin_message();
    return true;
  }

  const Limits limits;
  Receiver* receiver = nullptr;
  bool answers_head = false;
  int interim_count = 0;
  std::optional<PlainResponse> plain;  // read without Beast
  std::optional<Message> message;      // read by Beast
  error_code failed;
};

ResponseParser::ResponseParser() : ResponseParser(Limits()) {}
ResponseParser::ResponseParser(const Limits& limits) : beast_(std::make_unique<Beast>(limits)) {}
ResponseParser::~ResponseParser() = default;

void ResponseParser::begin(Receiver& receiver, bool answers_head) {
  beast_->receiver = &receiver;
  beast_->answers_head = answers_head;
  beast_->interim_count = 0;
  beast_->plain.reset();
  beast_->message.reset();
}

ResponseParser::State ResponseParser::read_head(std::string_view unread, std::size_t& taken) {
  taken = 0;
  error_code& failed = beast_->failed;
  if (!beast_->message) {
    if (!beast_->answers_head) beast_->plain = read_plain_response(unread.substr(0, beast_->limits.head_bytes_max), *beast_->receiver);
    if (beast_->plain) {
      taken = beast_->plain->head_bytes;
      return State::complete;
    }
    beast_->begin_message();
  }
  while (true) {
    Message& message = *beast_->message;
    message.eager(false);
    const std::string_view rest = unread.substr(taken);
    taken += message.put({rest.data(), rest.size()}, failed);
    if (failed == beast::http::error::need_more) return State::incomplete;
    if (failed) return State::malformed;
    if (!message.is_header_done()) continue;
    if (message.status() / 100 != 1) return State::complete;
    if (beast_->begin_next()) continue;
    failed = beast::http::error::bad_status;
    return State::malformed;
  }
}

ResponseParser::State ResponseParser::read_body(std::string_view unread, std::size_t& taken, std::string& body) {
  taken = 0;
  if (beast_->plain) {
    taken = beast_->plain->take_body(unread, body);
    return is_complete() ? State::complete : State::incomplete;
  }
  Message& message = *beast_->message;
  if (message.is_done()) return State::complete;
  if (message.chunked() && unread.size() < chunks_end_bytes_min) return State::incomplete;
  message.eager(true);
  message.collect_into(body);
  error_code& failed = beast_->failed;
  taken = message.put({unread.data(), unread.size()}, failed);
  if (failed && failed != beast::http::error::need_more) return State::malformed;
  return message.is_done() ? State::complete : State::incomplete;
}

bool ResponseParser::ends_here() {
  if (beast_->plain) return is_complete();
  if (!has_head()) return false;
  beast_->message->put_eof(beast_->failed);
  return !beast_->failed;
}

bool ResponseParser::has_begun() const { return beast_->plain || (beast_->message && beast_->message->got_some()); }
bool ResponseParser::has_head() const { return beast_->plain || (beast_->message && beast_->message->is_header_done()); }
int ResponseParser::status() const {
  if (beast_->plain) return beast_->plain->status;
  return beast_->message ? beast_->message->status() : 0;
}
bool ResponseParser::keeps_alive() const { return beast_->plain || beast_->message->keep_alive(); }
bool ResponseParser::is_complete() const { return beast_->plain ? beast_->plain->body_bytes_left == 0 : beast_->message->is_done(); }
std::string ResponseParser::problem() const { return beast_->failed.message(); }

std::optional<std::uint64_t> ResponseParser::content_length() const {
  if (beast_->plain) return beast_->plain->content_length;
  const boost::optional<std::uint64_t> length = beast_->message->content_length();
  return length ? std::optional<std::uint64_t>(*length) : std::nullopt;
}

}  // namespace martlet::http
