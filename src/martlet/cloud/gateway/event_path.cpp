#include "event_path.hpp"

#include <martlet/base/encoding.hpp>

namespace martlet::cloud {
namespace {

std::unexpected<Error> undecodable() { return failure(Code::malformed, "the path can't be decoded"); }

Result<std::string> decoded_by_an_http_api(std::string_view sent) {
  std::optional<std::string> once = percent_decode(sent);
  if (!once) return undecodable();
  once->resize(std::min(once->find('?'), once->size()));
  std::optional<std::string> twice = percent_decode(*once);
  if (!twice) return undecodable();
  return *std::move(twice);
}

}  // namespace

Result<EventPath> event_path(std::string_view sent, const GatewayOptions& options) {
  const std::string as_sent(sent);
  switch (options.kind) {
    case GatewayKind::rest_api: return EventPath{as_sent, '/' + options.stage + as_sent};
    case GatewayKind::function_url: return EventPath{as_sent, percent_decode(sent).value_or(as_sent)};
    case GatewayKind::load_balancer: return EventPath{as_sent, {}};
    case GatewayKind::http_api_1:
    case GatewayKind::http_api_2: break;
  }
  Result<std::string> path = decoded_by_an_http_api(sent);
  if (!path) return std::unexpected(path.error());
  if (options.stage != "$default") path->insert(0, '/' + options.stage);
  return EventPath{*path, *path};
}

}  // namespace martlet::cloud
