#pragma once
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <martlet/http/request.hpp>
#include <martlet/json/value.hpp>

namespace martlet {

/// A copy of a transport's context.
class OwnedContext final : public http::RequestContext {
 public:
  explicit OwnedContext(json::Value value) : value_(std::move(value)) {}
  json::Value read() const override { return value_; }

 private:
  json::Value value_;
};

/// A copy of a request's head, for a handler that may outlive the request. The body isn't copied, since it is read, if at all, before the
/// handler begins.
class OwnedRequest {
 public:
  /// `keeps_context`: reads the transport's context now, for a strategy that may need it.
  OwnedRequest(const http::Request& original, bool keeps_context);
  OwnedRequest(const OwnedRequest&) = delete;
  http::Request& request() { return request_; }

 private:
  std::string_view keep(std::string_view text) { return texts_.emplace_back(text); }
  std::deque<std::string> texts_;  // the texts that the views point into
  http::Request request_;
  std::optional<OwnedContext> context_;
};

}  // namespace martlet
