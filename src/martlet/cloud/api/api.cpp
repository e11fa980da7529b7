#include "api.hpp"

#include <martlet/base/random.hpp>
#include <martlet/base/text.hpp>
#include <martlet/cloud/signature/bucket_in_host.hpp>
#include <martlet/http/request_target.hpp>

#include "authentication.hpp"
#include "common_errors.hpp"
#include "form_reader.hpp"

namespace martlet::cloud {
namespace {

using aws::Protocol;

// The largest document that AWS accepts is a CreateFunction request with a zip of 50 MB in base64.
constexpr std::size_t body_bytes_max = 70 * 1024 * 1024;

std::string_view host_of(const http::Request& request) { return request.headers.get("host").value_or(""); }

// S3 also accepts the bucket in the host name.
std::string routed_path(const aws::Service& service, const http::Request& request) {
  const std::string_view path = http::path_of(request.target);
  return service.signing_name == "s3" ? path_with_bucket(host_of(request), path) : std::string(path);
}

bool has_parameter(std::string_view query, std::string_view name) {
  bool found = false;
  split(query, '&', [&](std::string_view pair) { found = found || pair.substr(0, pair.find('=')) == name; });
  return found;
}

// "AmazonSSM.GetParameter" -> "GetParameter"
std::string_view target_operation(std::string_view target) { return target.substr(target.rfind('.') + 1); }

constexpr aws::Service no_service{.id = "", .signing_name = "", .endpoint_prefix = "", .protocol = Protocol::rest_json};

http::Response too_large() {
  http::Response response;
  response.status = 413;
  response.headers.set("content-length", "0");
  return response;
}

}  // namespace

void Api::add(std::unique_ptr<ServedOperation> operation) {
  const aws::Service* service = operation->operation().service;
  ServiceEntry& entry = services_.try_emplace(std::string(service->signing_name), service).first->second;
  entry.operations.push_back(std::move(operation));
}

std::vector<const aws::Operation*> Api::operations() const {
  std::vector<const aws::Operation*> all;
  for (const auto& [name, service] : services_) {
    for (const auto& operation : service.operations) all.push_back(&operation->operation());
  }
  return all;
}

Api::ServiceEntry* Api::service_of(const http::Request& request, const ClaimedSignature& signature) {
  std::string_view name = signature.service;
  if (name.empty()) {
    if (const auto target = request.headers.get("x-amz-target")) {
      for (auto& [signing_name, entry] : services_) {
        const std::string_view prefix = entry.service->target_prefix;
        if (!prefix.empty() && target->starts_with(prefix) && target->substr(prefix.size()).starts_with('.')) return &entry;
      }
      return nullptr;
    }
    const bool is_form = request.method == "POST" && http::path_of(request.target) == "/" && bucket_in_host(host_of(request)).empty();
    name = is_form ? "sts" : "s3";
  }
  const auto found = services_.find(name);
  return found == services_.end() ? nullptr : &found->second;
}

Api::Found Api::find_by_name(const ServiceEntry& service, std::string_view name) const {
  for (const auto& operation : service.operations) {
    if (operation->operation().name == name) return {operation.get()};
  }
  return {};
}

Api::Found Api::find_by_path(const ServiceEntry& service, const http::Request& request) const {
  const std::string_view query = http::query_of(request.target);
  const std::string path = routed_path(*service.service, request);
  Found best;
  for (const auto& operation : service.operations) {
    if (best.operation && best.operation->route().rank() >= operation->route().rank()) continue;
    std::optional<PathMembers> members = operation->route().match(
        request.method, path, [&](std::string_view name) { return has_parameter(query, name); },
        [&](std::string_view name) { return request.headers.has(name); });
    if (members) best = {operation.get(), *std::move(members)};
  }
  return best;
}

Api::Found Api::find(const ServiceEntry& service, const http::Request& request, std::string_view body) const {
  switch (service.service->protocol) {
    case Protocol::rest_json:
    case Protocol::rest_xml: return find_by_path(service, request);
    case Protocol::json_1_0:
    case Protocol::json_1_1: return find_by_name(service, target_operation(request.headers.get("x-amz-target").value_or("")));
    case Protocol::query: break;
  }
  return find_by_name(service, form_parameter(body, "Action").value_or(""));
}

Task<http::Response> Api::handle(http::Request& request) {
  Incoming incoming{.request = request, .request_id = random_uuid()};
  std::expected<ClaimedSignature, SignatureProblem> claimed = read_claimed_signature(request);
  if (claimed) {
    incoming.signature = *std::move(claimed);
  } else {
    incoming.problem = std::move(claimed).error();
  }
  incoming.service = service_of(request, incoming.signature);
  if (!incoming.service) {
    const std::string& name = incoming.signature.service;
    co_return write_error(no_service, not_served(nullptr, name.empty() ? "this request" : "the service " + name), incoming.request_id);
  }
  Task<http::Response> answering = dispatch(incoming);
  co_return co_await std::move(answering);
}

Task<http::Response> Api::dispatch(Incoming& incoming) {
  const aws::Service& service = *incoming.service->service;
  const bool may_stream = service.protocol == Protocol::rest_xml || service.protocol == Protocol::rest_json;
  Found found;
  if (may_stream) found = find(*incoming.service, incoming.request, {});
  if (!found.operation || found.operation->reading() == BodyReading::whole) {
    Task<Result<std::string_view>> reading = incoming.request.body->read(body_bytes_max, incoming.request.deadline);
    const Result<std::string_view> body = co_await std::move(reading);
    if (!body) co_return too_large();
    incoming.body = *body;
  }
  if (!may_stream) found = find(*incoming.service, incoming.request, *incoming.body);
  if (!found.operation) co_return refuse(incoming, not_served(&service, "this operation of " + std::string(service.id)));
  Call call = call_of(incoming, found.operation->operation());
  const ServiceResult<> authenticated = authenticate(call, incoming.problem, incoming.body);
  if (!authenticated) co_return refuse(incoming, authenticated.error());
  Task<http::Response> answering = answer(call, found, incoming.body.value_or(std::string_view()));
  co_return co_await std::move(answering);
}

Call Api::call_of(Incoming& incoming, const aws::Operation& operation) const {
  const std::string region = incoming.signature.region.empty() ? "us-east-1" : incoming.signature.region;
  return {.operation = operation,
          .request = incoming.request,
          .access_control = access_control_,
          .identity = {},
          .signature = std::move(incoming.signature),
          .region = region,
          .request_id = incoming.request_id,
          .now = options_.now(),
          .endpoint = options_.endpoint};
}

http::Response Api::refuse(const Incoming& incoming, const ServiceError& error) const {
  return write_error(*incoming.service->service, error, incoming.request_id, incoming.request.method == "HEAD");
}

Task<http::Response> Api::answer(Call& call, const Found& found, std::string_view body) {
  std::string fault;
  try {
    Task<http::Response> answering = found.operation->answer(call, found.path, body);
    co_return co_await std::move(answering);
  } catch (const std::exception& error) {
    fault = error.what();
  }
  const std::string operation = call.operation.full_name();
  options_.log.error("an operation failed", {{"operation", operation}, {"requestId", call.request_id}, {"reason", fault}});
  co_return write_error(*call.operation.service, internal_failure(*call.operation.service), call.request_id, call.request.method == "HEAD");
}

}  // namespace martlet::cloud
