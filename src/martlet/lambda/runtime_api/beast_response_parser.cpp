#include <boost/beast/http/basic_parser.hpp>
#include <optional>

#include <martlet/base/text.hpp>

#include "response_parser.hpp"

namespace martlet::lambda {
namespace {

namespace http = boost::beast::http;
using Failure = boost::beast::error_code;
using View = boost::beast::string_view;

std::string_view standard(View view) { return {view.data(), view.size()}; }

// Where the header `name` is kept; nullptr for one that means nothing here.
std::string* place_of(std::string_view name, RuntimeResponse& to) {
  constexpr std::string_view prefix = "Lambda-Runtime-";
  if (name.size() <= prefix.size() || !equals_ignoring_case(name.substr(0, prefix.size()), prefix)) return nullptr;
  name.remove_prefix(prefix.size());
  if (equals_ignoring_case(name, "Aws-Request-Id")) return &to.request_id;
  if (equals_ignoring_case(name, "Deadline-Ms")) return &to.deadline_ms;
  if (equals_ignoring_case(name, "Invoked-Function-Arn")) return &to.function_arn;
  if (equals_ignoring_case(name, "Trace-Id")) return &to.trace_id;
  if (equals_ignoring_case(name, "Client-Context")) return &to.client_context;
  if (equals_ignoring_case(name, "Cognito-Identity")) return &to.cognito_identity;
  if (equals_ignoring_case(name, "Tenant-Id") || equals_ignoring_case(name, "Aws-Tenant-Id")) return &to.tenant_id;
  return nullptr;
}

// One message. Beast's parser can't be used twice, so each message gets a new one.
class Message final : public http::basic_parser<false> {
 public:
  Message(RuntimeResponse& to, const ResponseLimits& limits) : to_(to), body_bytes_max_(limits.body_bytes_max) {
    header_limit(static_cast<std::uint32_t>(limits.head_bytes_max));
    body_limit(limits.body_bytes_max);
    eager(true);
  }

 private:
  void on_request_impl(http::verb, View, View, int, Failure&) override {}
  void on_response_impl(int status, View, int, Failure&) override { to_.status = status; }
  void on_field_impl(http::field, View name, View value, Failure& failure) override {
    if (is_header_done()) return;  // a trailer: none was declared
    std::string* place = place_of(standard(name), to_);
    if (!place) return;
    // Two different request ids: whichever were taken, an answer could go to the wrong invocation.
    if (!place->empty() && *place != standard(value)) failure = http::error::bad_value;
    *place = standard(value);
  }
  void on_header_impl(Failure&) override {}
  void on_body_init_impl(const boost::optional<std::uint64_t>& length, Failure& failure) override {
    if (!length) return;
    if (*length > body_bytes_max_) {
      failure = http::error::body_limit;
    } else {
      to_.body.reserve(static_cast<std::size_t>(*length));
    }
  }
  std::size_t on_body_impl(View part, Failure&) override {
    to_.body.append(part.data(), part.size());
    return part.size();
  }
  void on_chunk_header_impl(std::uint64_t, View, Failure&) override {}
  std::size_t on_chunk_body_impl(std::uint64_t, View part, Failure&) override {
    to_.body.append(part.data(), part.size());
    return part.size();
  }
  void on_finish_impl(Failure&) override {}

  RuntimeResponse& to_;
  std::size_t body_bytes_max_;
};

// One huge event must not hold its memory for the rest of the environment's life.
constexpr std::size_t kept_body_bytes_max = 1024 * 1024;

bool is_interim(int status) { return status >= 100 && status < 200; }

}  // namespace

void RuntimeResponse::clear() {
  status = 0;
  keeps_alive = false;
  for (std::string* text : {&request_id, &deadline_ms, &function_arn, &trace_id, &client_context, &cognito_identity, &tenant_id}) {
    text->clear();
  }
  body.clear();
  if (body.capacity() > kept_body_bytes_max) body.shrink_to_fit();
}

class ResponseParser::Grammar {
 public:
  explicit Grammar(const ResponseLimits& limits) : limits_(limits) {}

  void begin(RuntimeResponse& to) {
    to_ = &to;
    interim_ = 0;
    is_whole_ = false;
    begin_message();
  }

  Result<std::size_t> read(std::string_view bytes) {
    std::size_t used = 0;
    while (!is_whole_ && used < bytes.size()) {
      Failure problem;
      const std::size_t taken = message_->put({bytes.data() + used, bytes.size() - used}, problem);
      used += taken;
      if (problem == http::error::need_more) break;
      if (problem == http::error::body_limit) return failure(Code::too_large, "the Runtime API sent a body of more than 32 MiB");
      if (problem) return failure(Code::malformed, "the Runtime API sent something other than an HTTP response: " + problem.message());
      if (message_->is_done()) {
        if (auto went_on = finish_message(); !went_on) return std::unexpected(std::move(went_on.error()));
      } else if (taken == 0) {
        break;
      }
    }
    return used;
  }

  Result<void> end() {
    Failure problem;
    if (!is_whole_ && message_->got_some()) {
      message_->put_eof(problem);
      if (!problem && message_->is_done()) return finish_message();
    }
    return failure(Code::unavailable, "the Runtime API closed the connection");
  }

  bool is_whole() const { return is_whole_; }

 private:
  void begin_message() {
    to_->clear();
    message_.emplace(*to_, limits_);
  }

  Result<void> finish_message() {
    if (!is_interim(to_->status)) {
      to_->keeps_alive = message_->keep_alive();
      is_whole_ = true;
      return {};
    }
    // No switch of protocols was asked for; what follows a 101 is not HTTP any more.
    if (to_->status == 101 || ++interim_ > limits_.interim_max)
      return failure(Code::malformed, "the Runtime API sends interim responses without end");
    begin_message();
    return {};
  }

  ResponseLimits limits_;
  RuntimeResponse* to_ = nullptr;
  std::optional<Message> message_;
  int interim_ = 0;
  bool is_whole_ = false;
};

ResponseParser::ResponseParser(const ResponseLimits& limits) : grammar_(std::make_unique<Grammar>(limits)) {}
ResponseParser::~ResponseParser() = default;
void ResponseParser::begin(RuntimeResponse& to) { grammar_->begin(to); }
Result<std::size_t> ResponseParser::read(std::string_view bytes) { return grammar_->read(bytes); }
Result<void> ResponseParser::end() { return grammar_->end(); }
bool ResponseParser::is_whole() const { return grammar_->is_whole(); }

}  // namespace martlet::lambda
