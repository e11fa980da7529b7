#pragma once
#include <deque>
#include <string>
#include <string_view>

#include <martlet/http/request.hpp>

namespace martlet {

/// A request's head copied from its transport, for a handler that may outlive the request. The body stays the transport's: it is read, if
/// at all, before the handler begins.
class OwnedRequest {
 public:
  explicit OwnedRequest(const http::Request& original);
  OwnedRequest(const OwnedRequest&) = delete;
  http::Request& request() { return request_; }

 private:
  std::string_view keep(std::string_view text) { return texts_.emplace_back(text); }
  std::deque<std::string> texts_;  // what the views point into
  http::Request request_;
};

}  // namespace martlet
