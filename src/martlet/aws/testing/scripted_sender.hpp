#pragma once
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include <martlet/async/sleep.hpp>
#include <martlet/aws/session/http_sender.hpp>

namespace martlet::aws {

/// An HttpSender for tests. It replies from a script, and records the requests.
class ScriptedSender final : public HttpSender {
 public:
  struct ScriptedResponse {
    int status = 200;
    std::string body{};
    std::vector<std::pair<std::string, std::string>> headers{};
    std::optional<Error> error{};                   ///< in place of a response
    std::chrono::milliseconds takes{0};             ///< how long it takes until the head arrives
    std::optional<std::size_t> breaks_off_after{};  ///< the number of bytes of the body
    std::chrono::milliseconds silence{0};           ///< before each part of the body
  };
  struct RecordedRequest {
    net::Origin origin;
    std::string method;
    std::string target;
    http::Headers headers;
    std::string body;
    std::string header(std::string_view name) const {
      const std::string* value = headers.get(name);
      return value ? *value : "";
    }
  };

  void reply(ScriptedResponse reply) { replies.push_back(std::move(reply)); }
  void reply(int status, std::string body, std::vector<std::pair<std::string, std::string>> headers = {}) {
    ScriptedResponse one;
    one.status = status;
    one.body = std::move(body);
    one.headers = std::move(headers);
    replies.push_back(std::move(one));
  }

  Task<Result<net::ClientResponse>> send(net::Origin origin, net::ClientRequest request) override {
    RecordedRequest one{std::move(origin), request.method, request.target, request.headers, {}};
    if (const auto* text = std::get_if<std::string_view>(&request.body)) one.body = *text;
    if (const auto* text = std::get_if<std::string>(&request.body)) one.body = *text;
    if (auto* stream = std::get_if<std::unique_ptr<http::BodyStream>>(&request.body)) {
      while (true) {
        std::optional<std::string> part = co_await (*stream)->next();
        if (!part) break;
        one.body += *part;
      }
    }
    requests.push_back(std::move(one));
    if (replies.empty()) co_return failure(Code::unavailable, "the script has no more replies");
    ScriptedResponse next = std::move(replies.front());
    replies.pop_front();
    if (next.takes.count() > 0) co_await sleep(next.takes);
    if (next.error) co_return std::unexpected(*next.error);
    net::ClientResponse response;
    response.status = next.status;
    for (auto& [name, value] : next.headers) response.headers.add(name, value);
    response.body = std::make_unique<Body>(std::move(next));
    co_return response;
  }

  std::deque<ScriptedResponse> replies;
  std::vector<RecordedRequest> requests;

 private:
  class Body final : public net::ClientBody {
   public:
    explicit Body(ScriptedResponse reply) : reply_(std::move(reply)) {}
    Task<std::optional<std::string>> next() override {
      if (reply_.silence.count() > 0) co_await sleep(reply_.silence);
      constexpr std::size_t part_bytes = 7;
      const std::size_t end = reply_.breaks_off_after.value_or(reply_.body.size());
      if (at_ >= end && reply_.breaks_off_after) throw net::ClientFailure({Code::unavailable, "broke off", {}, {}});
      std::string part = reply_.body.substr(at_, std::min(part_bytes, end - at_));
      at_ += part.size();
      if (part.empty()) co_return std::nullopt;
      co_return part;
    }
    Task<Result<std::string>> read(std::size_t bytes_max) override {
      if (reply_.silence.count() > 0) co_await sleep(reply_.silence);
      if (reply_.breaks_off_after) co_return failure(Code::unavailable, "broke off");
      if (reply_.body.size() > bytes_max) co_return failure(Code::too_large, "too large");
      co_return reply_.body;
    }

   private:
    ScriptedResponse reply_;
    std::size_t at_ = 0;
  };
};

}  // namespace martlet::aws
