#include "responses_without_route.hpp"

#include <optional>

#include <martlet/server/boom.hpp>
#include <martlet/server/request.hpp>
#include <martlet/server/step.hpp>

namespace martlet {

Step answer_not_found(const ServerCore&, Request&) { return not_found(); }
Step answer_bad_request(const ServerCore&, Request&) { return bad_request(); }

Step answer_preflight(const ServerCore& core, Request& request) {
  const auto method = request.headers().filled("access-control-request-method");
  if (!method) return not_found("CORS error: Missing Access-Control-Request-Method header");
  const RouteMatch match = core.router.find({*method, request.path(), request.hostname()});
  if (match.outcome != RouteMatch::Outcome::found) return not_found();
  const std::optional<PreparedCors>& cors = core.plans[match.route].cors;
  try {
    return Step::takeover(preflight(cors ? &*cors : nullptr, request));
  } catch (const Boom& refused) {
    return refused;
  }
}

}  // namespace martlet
