#pragma once
#include <string>
#include <string_view>
#include <utility>

#include <martlet/http/headers.hpp>
#include <martlet/http/response_parser.hpp>

namespace martlet::net {

/// The head of a response, filled as it is received.
struct ReceivedHead final : http::ResponseParser::Receiver {
  std::string reason;
  http::Headers headers;

  void start(int, std::string_view text) override {
    reason = text;
    headers = {};
  }
  bool add_header(std::string_view name, std::string_view value) override {
    headers.add(name, std::string(value));
    return true;
  }
};

}  // namespace martlet::net
