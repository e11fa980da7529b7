#include "route_check.hpp"

#include <algorithm>

#include <martlet/base/join.hpp>
#include <martlet/base/quoted_text.hpp>
#include <martlet/base/text.hpp>
#include <martlet/schema/type_declaration.hpp>
#include <martlet/server/routing/path_pattern.hpp>

#include "cors_check.hpp"

namespace martlet {
namespace {

class RouteCheck {
 public:
  RouteCheck(ServerCore& core, const Route& route) : core_(core), route_(route) {}

  void run() {
    check_body();
    check_params();
    check_auth();
    check_pres();
    check_attachments();
    check_external_rules();
    check_schemas();
    check_on_invalid();
    check_id();
    check_cors_options();
    check_state();
  }

 private:
  void add_problem(const std::string& what) { core_.problems.push_back("route " + route_.method + ' ' + route_.path + ": " + what); }

  void check_body() {
    const auto is_body = [](const HandlerInput& input) { return input.from == From::payload; };
    const bool expects_body = std::any_of(route_.binding.inputs.begin(), route_.binding.inputs.end(), is_body) ||
                              std::any_of(route_.expectations.begin(), route_.expectations.end(), is_body);
    const bool streams = std::any_of(route_.binding.inputs.begin(), route_.binding.inputs.end(),
                                     [](const HandlerInput& input) { return input.shape == HandlerInput::Shape::stream; });
    if (streams && std::any_of(route_.expectations.begin(), route_.expectations.end(), is_body))
      add_problem("its handler reads the body while it arrives, so the body can't be validated before the handler runs");
    if (streams && route_.options.server_timeout)
      add_problem("its handler reads the body while it arrives, so it can't have a server_timeout; remove server_timeout from this route");
    if (expects_body && route_.method == "GET")
      add_problem("a GET request has no body that could be validated; take a Query, or change the method to POST");
  }

  void check_params() {
    split(route_.path, '/', [&](std::string_view segment) {
      if (segment.size() < 2 || segment.front() != ':') return;
      add_problem("its segment \"" + std::string(segment) + "\" is not a parameter; write {" + std::string(segment.substr(1)) + "}");
    });
    const Result<PathPattern> pattern = PathPattern::parse(route_.path);
    if (!pattern) return;  // the router reports the mistake
    if (route_.binding.needs_last_parameter && !route_.path.ends_with('}'))
      add_problem("it serves a directory, so its path has to end with a parameter; write " + with_rest(route_.path) +
                  ", or use File to serve a single file");
    const auto known = [&](std::string_view name) { return pattern->has_param(name); };
    for (const HandlerInput& input : route_.binding.inputs) {
      if (input.from != From::params) continue;
      for (const schema::Field& field : input.schema().declaration().fields) {
        if (!known(field.key))
          add_problem("its handler takes the parameter \"" + field.key + "\", which the path doesn't have; write {" + field.key +
                      "} in the path, or take a parameter that is in the path");
      }
    }
  }

  // "/static" -> "/static/{path*}"
  static std::string with_rest(const std::string& path) { return path + (path.ends_with('/') ? "" : "/") + "{path*}"; }

  void check_auth() {
    const AuthOptions* auth = core_.auth_of(route_);
    if (auth) {
      for (const std::string& name : auth->strategies) {
        if (!core_.strategies.contains(name)) add_problem("no authentication strategy is named \"" + name + "\"" + declared_strategies());
      }
    }
    check_credentials(auth);
  }

  void check_credentials(const AuthOptions* auth) {
    if (!route_.binding.credentials) return;
    const CredentialsInput& wanted = *route_.binding.credentials;
    if (!wanted.may_be_missing && (!auth || auth->mode != AuthMode::required)) {
      add_problem(
          "its handler takes Credentials, but requests without credentials reach it; require authentication, or take a std::optional");
    }
    if (!wanted.type) return;
    if (const Result<void> compiled = wanted.schema().compile(); !compiled) add_problem(to_text(compiled.error()));
    if (!auth) return;
    for (const std::string& name : auth->strategies) {
      const auto found = core_.strategies.find(name);
      if (found == core_.strategies.end() || !found->second.credentials_type || found->second.credentials_type == wanted.type) continue;
      add_problem("its handler takes Credentials<" + di::readable(wanted.type) + ">, but the strategy " + quoted(name) +
                  " provides Credentials<" + di::readable(found->second.credentials_type) + '>');
    }
  }

  void check_pres() {
    for (const HandlerBinding::PreInput& wanted : route_.binding.pres) {
      const PreMethod* found = nullptr;
      for (const std::vector<PreMethod>& group : route_.pre) {
        for (const PreMethod& method : group) {
          if (method.assign == wanted.assign) found = &method;
        }
      }
      const std::string name(wanted.assign);
      if (!found) {
        add_problem("its handler takes Pre<\"" + name + "\">, but no pre method of the route has that name");
      } else if (*found->type != *wanted.type) {
        add_problem("its handler takes Pre<\"" + name + "\">, but the pre method of that name returns another type");
      } else if (found->on_failure != OnInvalid::refuse) {
        add_problem("its handler takes Pre<\"" + name +
                    "\">, which is missing if the pre method fails, as the route allows; call request.pre<T>(\"" + name + "\") instead");
      }
    }
  }

  void check_attachments() {
    for (const di::TypeId wanted : route_.binding.attachments) {
      if (route_.attaches == wanted) continue;
      const std::string name = di::readable(wanted);
      add_problem("its handler takes a " + name + ", but this route's requests have no " + name + " attached");
    }
  }

  // The names of the declared strategies, for error messages.
  std::string declared_strategies() const {
    if (core_.strategies.empty()) return "; declare it with server.auth_strategy(name, ...)";
    return "; these strategies are declared: " + join(core_.strategies, ", ", [](const auto& declared) { return quoted(declared.first); });
  }

  void check_external_rules() {
    for (const ExternalRule& rule : route_.external_rules) {
      const auto is_subject = [&](const HandlerInput& input) { return input.type && rule.subject && *input.type == *rule.subject; };
      if (std::any_of(route_.binding.inputs.begin(), route_.binding.inputs.end(), is_subject)) continue;
      add_problem("one of its external rules checks a type that its handler doesn't read");
    }
  }

  void check_schemas() {
    const auto compile = [&](const HandlerInput& input) {
      if (const Result<void> compiled = input.schema().compile(); !compiled) add_problem(to_text(compiled.error()));
    };
    std::for_each(route_.binding.inputs.begin(), route_.binding.inputs.end(), compile);
    std::for_each(route_.expectations.begin(), route_.expectations.end(), compile);
  }

  void check_on_invalid() {
    if (route_.options.validate.on_invalid == OnInvalid::refuse) return;
    if (!route_.binding.inputs.empty()) {
      add_problem(
          "invalid input is passed to a handler whose parameters can't hold it; take Request& in the handler, and validate with "
          "expects<T>() on the route");
    }
  }

  void check_id() {
    if (route_.options.id.empty()) return;
    for (const Route& other : core_.routes) {
      if (&other == &route_) return;
      if (other.options.id == route_.options.id)
        add_problem("its id \"" + route_.options.id + "\" is also the id of " + other.method + ' ' + other.path);
    }
  }

  void check_cors_options() {
    const std::optional<CorsOptions>& own = route_.options.cors;
    const std::optional<CorsOptions>& inherited = core_.options.routes.cors;
    if (!own || (inherited && *own == *inherited)) return;  // inherited options are reported once
    check_cors(*own, "route " + route_.method + ' ' + route_.path, core_.problems);
  }

  void check_state() {
    if (route_.options.state.parse) return;
    const auto takes_cookies = [](const HandlerInput& input) { return input.from == From::state; };
    if (std::any_of(route_.binding.inputs.begin(), route_.binding.inputs.end(), takes_cookies) ||
        std::any_of(route_.expectations.begin(), route_.expectations.end(), takes_cookies)) {
      add_problem("it validates cookies, but doesn't parse them; set state.parse to true");
    }
  }

  ServerCore& core_;
  const Route& route_;
};

}  // namespace

void check_route(ServerCore& core, const Route& route) { RouteCheck(core, route).run(); }

}  // namespace martlet
