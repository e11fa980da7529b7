#include <algorithm>
#include <atomic>
#include <stdexcept>

#include <martlet/base/text.hpp>
#include <martlet/http/path_normalization.hpp>
#include <martlet/http/request_target.hpp>
#include <martlet/server/boom.hpp>
#include <martlet/server/request.hpp>

#include "lifecycle/request_log.hpp"
#include "lifecycle/server_core.hpp"
#include "request_extras.hpp"

namespace martlet {

Request::Request(http::Request& wire, const ServerCore& core) : wire_(&wire), core_(&core), id_(wire.id), received_(core.now()) {
  store_method(wire.method);
}

Request::~Request() { delete trace_; }

std::string_view Request::hostname() const {
  if (const std::string_view set = hostname_; !set.empty()) return set;
  const std::optional<std::string_view> host = headers().get("host");
  return host ? http::host_of(*host) : std::string_view();
}

const json::Value& Request::state() const {
  static const json::Value none;
  static const json::Value no_cookies{json::Object()};
  if (extras_ && extras_->cookies) return extras_->cookies->state;
  return parses_cookies_ ? no_cookies : none;
}

std::string_view Request::id() const {
  if (id_.empty()) id_ = trusted_id();
  if (id_.empty()) id_ = core_->request_ids.next(received_);
  return id_;
}

std::string_view Request::trusted_id() const {
  constexpr std::size_t bytes_max = 128;
  if (core_->options.request_id_header.empty()) return {};
  const std::string_view id = headers().get(core_->options.request_id_header).value_or(std::string_view());
  const bool is_visible = std::all_of(id.begin(), id.end(), [](char c) { return c > ' ' && c < '\x7F'; });
  return is_visible && id.size() <= bytes_max ? id : std::string_view();
}

const http::Trace& Request::trace() const {
  const std::atomic_ref created(trace_);
  const http::Trace* trace = created.load(std::memory_order_acquire);
  if (trace) return *trace;
  auto made = std::make_unique<const http::Trace>(http::read_trace(headers(), wire_->xray_trace));
  if (created.compare_exchange_strong(trace, made.get(), std::memory_order_acq_rel)) return *made.release();
  return *trace;
}

const Log& Request::log() const {
  std::optional<Log>& log = extras().log;
  if (log) return *log;
  const http::Trace& its = trace();
  log = core_->options.log.with_request_id(std::string(id())).with({"trace_id", its.trace_id}).with({"span_id", its.span_id});
  if (!its.xray.empty()) log = log->with({"xray_trace_id", its.xray_id()});
  return *log;
}

// An error that is passed on is reported several times, but logged once.
void Request::log_failure(int status, const std::string& what) {
  if (logged_failure_ == what) return;
  logged_failure_ = what;
  log().error(what, {{"status", status}, {"method", logged_method(*this)}, {"route", route_path()}});
}

Result<void> Request::route_from(std::string_view target) {
  query_.reset();
  if (const std::optional<http::RequestTarget> plain = http::split_plain_target(target)) {
    path_ = plain->path;
    query_string_ = plain->query;
    return {};
  }
  const Result<http::RequestTarget> parts = http::split_target(target);
  if (!parts) return std::unexpected(parts.error());
  if (parts->form == http::RequestTarget::Form::asterisk) return failure(Code::malformed, "Invalid URL");
  std::string changed;
  path_ = http::normalize_path(parts->path, changed);
  if (!changed.empty()) path_ = std::move(changed);
  query_string_ = parts->query;
  if (!parts->authority.empty()) {
    hostname_ = http::host_of(parts->authority);
  }
  return {};
}

const std::vector<http::FormField>& Request::query() const {
  if (!query_) query_ = http::parse_form(query_string_);
  return *query_;
}

std::string_view Request::route_path() const { return plan_ && plan_->route ? std::string_view(plan_->route->path) : std::string_view(); }
const RouteOptions& Request::options() const { return plan_->route->options; }

const std::any* Request::pre_value(std::string_view name) const {
  if (!extras_) return nullptr;
  const auto found = extras_->pre_values.find(name);
  return found == extras_->pre_values.end() ? nullptr : &found->second;
}

void Request::keep_pre_value(const std::string& name, std::any value) { extras().pre_values[name] = std::move(value); }

std::any& Request::app_value(std::type_index type) { return extras().app_values[type]; }

Request::Extras& Request::extras() const {
  if (!extras_) extras_ = std::make_unique<Extras>();
  return *extras_;
}

void Request::set_url(std::string_view target) {
  if (is_routed_) throw std::logic_error("set_url() is for onRequest: the request is routed already");
  if (!route_from(target)) throw bad_request("Invalid URL");
  copy_views();
}

void Request::set_method(std::string_view method) {
  if (is_routed_) throw std::logic_error("set_method() is for onRequest: the request is routed already");
  if (!http::is_token(method)) throw bad_request("Invalid method");
  method_ = to_upper(method);
}

void Request::store_method(std::string_view method) {
  method_ = method;
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  if (std::any_of(method.begin(), method.end(), is_lower)) method_ = to_upper(method);
}

void Request::copy_views() {
  for (ViewOrOwnedString* text : {&method_, &path_, &query_string_}) *text = std::string(*text);
  hostname_ = std::string(hostname());
}

void Request::respond(Response&& response) {
  error_.reset();
  response_.emplace(std::move(response));
}

void Request::respond(Boom error) {
  response_.reset();
  error_ = std::make_unique<Boom>(std::move(error));
}

}  // namespace martlet
