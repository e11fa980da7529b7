#pragma once
#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/log.hpp>

#include "served_operation.hpp"

namespace martlet::cloud {

struct ApiOptions {
  std::string endpoint;  ///< the base URL of links in responses: "http://127.0.0.1:4566"
  Log log{};             ///< receives the internal errors of this cloud
  WallTime (*now)() = &wall_now;
};

/// The settings of a served operation, in addition to its handler.
struct OperationOptions {
  Constraints constraints{};
  RouteRequirements requirements{};
  BodyReading reading = BodyReading::whole;
};

/// AWS's API at one address. It recognizes each request's service and operation, checks the signature, reads the request according to the
/// operation's description, calls its handler, and writes the response. A service adds its operations:
///
///     api.serve(lambda_operations::get_alias, {.constraints = {member("FunctionName").length(1, 140)}},
///               [this](Call& call, GetAliasRequest& request) -> ServiceResult<AliasConfiguration> { ... });
///
/// The service is taken from the signature's scope. For an unsigned request, it is taken from X-Amz-Target. Without this header, a POST to
/// `/` (with no bucket in the host name) goes to STS, and every other request to S3.
class Api {
 public:
  Api(AccessControl& access_control, ApiOptions options) : access_control_(access_control), options_(std::move(options)) {}
  Api(const Api&) = delete;

  template <class Request, class Response, class Handler>
  void serve(const aws::TypedOperation<Request, Response>& operation, OperationOptions options, Handler handler) {
    add(std::make_unique<TypedServedOperation<Request, Response, Handler>>(
        operation, std::move(options.constraints), std::move(options.requirements), options.reading, std::move(handler)));
  }

  Task<http::Response> handle(http::Request& request);

  /// Returns all served operations, for a page that lists them.
  std::vector<const aws::Operation*> operations() const;

 private:
  struct Found {
    const ServedOperation* operation = nullptr;
    PathMembers path{};
  };
  struct ServiceEntry {
    const aws::Service* service;
    std::vector<std::unique_ptr<ServedOperation>> operations;
  };
  void add(std::unique_ptr<ServedOperation> operation);
  ServiceEntry* service_of(const http::Request& request, const ClaimedSignature& signature);
  Found find_by_name(const ServiceEntry& service, std::string_view name) const;
  Found find_by_path(const ServiceEntry& service, const http::Request& request) const;
  // A request before it is dispatched to its operation.
  struct Incoming {
    http::Request& request;
    std::string request_id;
    ServiceEntry* service = nullptr;
    ClaimedSignature signature{};
    std::optional<SignatureProblem> problem{};
    std::optional<std::string_view> body{};  // nullopt if the operation reads it itself
  };
  Found find(const ServiceEntry& service, const http::Request& request, std::string_view body) const;
  Task<http::Response> dispatch(Incoming& incoming);
  Call call_of(Incoming& incoming, const aws::Operation& operation) const;
  http::Response refuse(const Incoming& incoming, const ServiceError& error) const;
  Task<http::Response> answer(Call& call, const Found& found, std::string_view body);

  AccessControl& access_control_;
  const ApiOptions options_;
  std::map<std::string, ServiceEntry, std::less<>> services_;  // by signing name
};

}  // namespace martlet::cloud
