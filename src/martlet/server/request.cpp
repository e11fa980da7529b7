#include <martlet/base/text.hpp>
#include <martlet/http/url.hpp>
#include <martlet/server/request.hpp>
#include <martlet/server/thrown.hpp>

#include "lifecycle/core.hpp"

namespace martlet {

Request::Request(http::Request& wire, Log log)
    : wire_(wire), method_(to_upper(wire.method)), id_(wire.id), received_(wall_now()), log_(std::move(log)) {
  if (const auto host = wire.headers.get("host")) hostname_ = http::host_of(*host);
}

Request::~Request() = default;

Result<void> Request::route_from(std::string_view target) {
  const Result<http::Target> parts = http::split_target(target);
  if (!parts) return std::unexpected(parts.error());
  if (parts->form == http::Target::Form::asterisk) return failure(Code::malformed, "Invalid URL");
  std::string storage;
  path_ = http::normalize_path(parts->path, storage);
  query_string_ = parts->query;
  query_.reset();
  if (!parts->authority.empty()) hostname_ = http::host_of(parts->authority);
  return {};
}

const std::vector<http::FormField>& Request::query() const {
  if (!query_) query_ = http::parse_form(query_string_);
  return *query_;
}

std::string_view Request::route_path() const { return plan_ && plan_->route ? std::string_view(plan_->route->path) : std::string_view(); }
const RouteOptions& Request::options() const { return plan_->route->options; }

void Request::set_url(std::string_view target) {
  if (is_routed_) throw std::logic_error("set_url() is for onRequest: the request is routed already");
  if (!route_from(target)) throw bad_request("Invalid URL");
}

void Request::set_method(std::string_view method) {
  if (is_routed_) throw std::logic_error("set_method() is for onRequest: the request is routed already");
  if (!http::is_token(method)) throw bad_request("Invalid method");
  method_ = to_upper(method);
}

void Request::respond(Response response) {
  error_.reset();
  response_ = std::make_unique<Response>(std::move(response));
}

void Request::respond(Boom error) {
  response_.reset();
  error_ = std::make_unique<Boom>(std::move(error));
}

Boom boom_of_current_exception(Request& request) {
  try {
    throw;
  } catch (const Boom& boom) {
    if (boom.status() >= 500) request.log().error(boom.message(), {{"route", request.route_path()}, {"status", boom.status()}});
    return boom;
  } catch (const std::exception& exception) {
    request.log().error(exception.what(), {{"route", request.route_path()}, {"status", 500}});
    return internal(exception.what());
  } catch (...) {
    request.log().error("something that is no exception was thrown", {{"route", request.route_path()}, {"status", 500}});
    return internal();
  }
}

}  // namespace martlet
