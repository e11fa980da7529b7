#include "integration_limits.hpp"

#include <algorithm>
#include <string>

namespace martlet::lambda {
namespace {

constexpr std::size_t load_balancer_bytes_max = 1024 * 1024;

}  // namespace

std::size_t response_bytes_max(const HttpEvent& event, std::size_t configured_max) {
  return event.kind() == HttpEventKind::load_balancer ? std::min(load_balancer_bytes_max, configured_max) : configured_max;
}

FunctionError response_too_large(const HttpEvent& event, std::size_t bytes_max) {
  const char* taker = event.kind() == HttpEventKind::load_balancer ? " bytes that a load balancer accepts" : " bytes that Lambda accepts";
  return {"the response is larger than the " + std::to_string(bytes_max) + taker, "Function.ResponseSizeTooLarge"};
}

bool can_be_streamed(const HttpEvent& event) {
  switch (event.kind()) {
    case HttpEventKind::rest_api:
    case HttpEventKind::function_url: return true;
    case HttpEventKind::http_api_2: return event.domain.find(".execute-api.") == std::string_view::npos;
    default: return false;
  }
}

}  // namespace martlet::lambda
