#include "check_integration.hpp"

#include "integration_uri.hpp"

namespace martlet::cloud::api_gateway {
namespace {

ServiceResult<> refuse_unsupported(const IntegrationRequest& request) {
  if (request.connection_id || request.connection_type.value_or("INTERNET") != "INTERNET") return not_supported("VPC links");
  if (request.credentials_arn) return not_supported("credentials of integrations");
  if (request.integration_subtype) return not_supported("integrations with AWS services other than Lambda");
  if (request.request_parameters || request.response_parameters) return not_supported("parameter mapping");
  if (request.tls_config) return not_supported("tlsConfig of integrations");
  return {};
}

}  // namespace

ServiceResult<> check_integration(const IntegrationRequest& request, const Integration& integration) {
  const ServiceResult<> supported = refuse_unsupported(request);
  if (!supported) return supported;
  if (integration.integration_type != "AWS_PROXY") return not_supported("integrations other than AWS_PROXY");
  if (!integration.integration_uri || !function_arn_of(*integration.integration_uri))
    return bad_request("Integration URI should be a valid Lambda function ARN");
  if (integration.payload_format_version != "1.0" && integration.payload_format_version != "2.0")
    return bad_request("Unsupported PayloadFormatVersion: " + integration.payload_format_version);
  if (integration.timeout_in_millis < 50 || integration.timeout_in_millis > 30'000)
    return bad_request("Timeout should be between 50 ms and 30000 ms");
  return {};
}

}  // namespace martlet::cloud::api_gateway
