// Prints the descriptions of all operations as one JSON document, for a test that compares them with AWS's own models.
// links: aws aws_dynamodb aws_sqs aws_sns aws_event_bridge aws_secrets_manager aws_kms aws_s3_objects
#include <iostream>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <martlet/aws/code_pipeline/code_pipeline_operations.hpp>
#include <martlet/aws/dynamodb/dynamodb_operations.hpp>
#include <martlet/aws/event_bridge/event_bridge_operations.hpp>
#include <martlet/aws/kms/kms_operations.hpp>
#include <martlet/aws/lambda/lambda_operations.hpp>
#include <martlet/aws/logs/logs_operations.hpp>
#include <martlet/aws/s3/s3_operations.hpp>
#include <martlet/aws/s3_objects/s3_object_operations.hpp>
#include <martlet/aws/secrets_manager/secrets_manager_operations.hpp>
#include <martlet/aws/session/endpoint.hpp>
#include <martlet/aws/sns/sns_operations.hpp>
#include <martlet/aws/sqs/sqs_operations.hpp>
#include <martlet/aws/ssm/ssm_operations.hpp>
#include <martlet/aws/sso/sso_operations.hpp>
#include <martlet/aws/sts/sts_operations.hpp>
#include <martlet/json/value.hpp>

namespace {

using namespace martlet;

const char* name_of(aws::Protocol protocol) {
  switch (protocol) {
    case aws::Protocol::rest_json: return "rest-json";
    case aws::Protocol::json_1_0:
    case aws::Protocol::json_1_1: return "json";
    case aws::Protocol::query: return "query";
    case aws::Protocol::rest_xml: return "rest-xml";
  }
  return "";
}

json::Value location(const aws::MemberLocation* place) {
  if (!place) return nullptr;
  const char* names[] = {"querystring", "header", "headers", "payload", "statusCode"};
  return json::Array{names[static_cast<int>(place->in)], place->name};
}

const schema::Declaration* unwrapped(const Schema& schema) {
  const schema::Declaration* declaration = &schema.declaration();
  while (declaration->kind == schema::Kind::wrapper) declaration = &declaration->inner().declaration();
  return declaration;
}

json::Value shape_of(const schema::Declaration& type);

json::Value members_of(const schema::Declaration& type) {
  json::Value members = json::Object();
  for (const schema::Field& field : type.fields) {
    json::Value member = shape_of(*unwrapped(field.type()));
    member.set("required", field.is_required && !field.fallback.value);
    for (const schema::Rule& rule : field.refinement.rules) {
      if (rule.kind == schema::RuleKind::min_length || rule.kind == schema::RuleKind::min_items || rule.kind == schema::RuleKind::min)
        member.set("min", rule.limit.real());
      if (rule.kind == schema::RuleKind::max_length || rule.kind == schema::RuleKind::max_items || rule.kind == schema::RuleKind::max)
        member.set("max", rule.limit.real());
      if (rule.kind == schema::RuleKind::pattern) member.set("pattern", rule.text);
    }
    members.set(field.key, std::move(member));
  }
  return members;
}

json::Value shape_of(const schema::Declaration& type) {
  const char* names[] = {"string", "boolean",   "integer", "real", "time", "enumeration",
                         "map",    "structure", "variant", "any",  "box",  "list"};
  json::Value shape = json::Object();
  shape.set("type", names[static_cast<int>(type.kind)]);
  if (type.kind == schema::Kind::object) shape.set("members", members_of(type));
  if (type.kind == schema::Kind::array || type.kind == schema::Kind::map) shape.set("of", shape_of(*unwrapped(type.inner())));
  return shape;
}

json::Value describe(const aws::Operation& operation) {
  json::Value value = json::Object();
  value.set("name", operation.name);
  value.set("method", operation.method);
  value.set("uri", operation.uri);
  value.set("status", operation.status);
  value.set("is_signed", operation.is_signed);
  value.set("token", operation.token);
  for (const bool is_request : {true, false}) {
    const schema::Declaration& type = *unwrapped(is_request ? operation.request() : operation.response());
    json::Value shape = shape_of(type);
    json::Value places = json::Object();
    for (const schema::Field& field : type.fields) {
      const aws::MemberLocation* place = is_request ? operation.location_in_request(field.key) : operation.location_in_response(field.key);
      json::Value at = location(place);
      if (is_request && operation.is_in_path(field.key)) at = json::Array{"uri", field.key};
      places.set(field.key, std::move(at));
    }
    shape.set("places", std::move(places));
    value.set(is_request ? "request" : "response", std::move(shape));
  }
  return value;
}

// Region, FIPS, dual-stack, host.
json::Value endpoints_of(const aws::Service& service) {
  json::Array endpoints;
  for (const char* region : {"eu-central-1", "us-east-1", "us-gov-west-1", "us-gov-east-1", "cn-north-1", "us-iso-east-1", "us-isob-east-1",
                             "us-isof-south-1", "eu-isoe-west-1", "eusc-de-east-1"}) {
    for (const bool is_fips : {false, true}) {
      for (const bool is_dual_stack : {false, true})
        endpoints.push_back(json::Array{region, is_fips, is_dual_stack, aws::aws_endpoint(service, region, {is_fips, is_dual_stack}).host});
    }
  }
  return endpoints;
}

/// The enumeration values that the code names, by the name of their shape in AWS's model.
using EnumValues = std::vector<std::pair<const char*, std::vector<std::string_view>>>;

EnumValues enum_values_of_lambda() {
  using namespace aws;
  return {{"State",
           {function_state::pending, function_state::active, function_state::inactive, function_state::failed, function_state::deactivating,
            function_state::deactivated, function_state::deleting, function_state::active_non_invocable}},
          {"LastUpdateStatus", {update_status::in_progress, update_status::successful, update_status::failed}},
          {"PackageType", {package_type::zip, package_type::image}}};
}

EnumValues enum_values_of_code_pipeline() {
  using namespace aws;
  const std::vector<std::string_view> executions = {execution_status::in_progress, execution_status::succeeded, execution_status::failed,
                                                    execution_status::superseded,  execution_status::stopping,  execution_status::stopped,
                                                    execution_status::cancelled};
  return {
      {"PipelineExecutionStatus", executions},
      {"ActionExecutionStatus", {action_status::in_progress, action_status::succeeded, action_status::failed, action_status::abandoned}},
      {"FailureType",
       {failure_type::job_failed, failure_type::configuration_error, failure_type::permission_error, failure_type::revision_out_of_sync,
        failure_type::revision_unavailable, failure_type::system_unavailable}}};
}

json::Value describe(const aws::Service& service, std::span<const aws::Operation* const> operations, const EnumValues& enum_values = {}) {
  json::Value value = json::Object();
  value.set("id", service.id);
  value.set("signing_name", service.signing_name);
  value.set("endpoint_prefix", service.endpoint_prefix);
  value.set("protocol", name_of(service.protocol));
  const bool is_json = service.protocol == aws::Protocol::json_1_0 || service.protocol == aws::Protocol::json_1_1;
  if (is_json) value.set("json_version", service.protocol == aws::Protocol::json_1_0 ? "1.0" : "1.1");
  value.set("api_version", service.api_version);
  value.set("target_prefix", service.target_prefix);
  value.set("xml_namespace", service.xml_namespace);
  value.set("endpoints", endpoints_of(service));
  json::Array all;
  for (const aws::Operation* operation : operations) all.push_back(describe(*operation));
  value.set("operations", std::move(all));
  json::Value named = json::Object();
  for (const auto& [shape, values] : enum_values) named.set(shape, json::Array(values.begin(), values.end()));
  value.set("enum_values", std::move(named));
  return value;
}

}  // namespace

int main() {
  json::Array services;
  services.push_back(describe(aws::lambda_operations::service, aws::lambda_operations::all, enum_values_of_lambda()));
  services.push_back(describe(aws::s3_operations::service, aws::s3_operations::all));
  services.push_back(describe(aws::sts_operations::service, aws::sts_operations::all));
  services.push_back(describe(aws::sso_operations::service, aws::sso_operations::all));
  services.push_back(describe(aws::ssm_operations::service, aws::ssm_operations::all));
  services.push_back(describe(aws::code_pipeline_operations::service, aws::code_pipeline_operations::all, enum_values_of_code_pipeline()));
  services.push_back(describe(aws::logs_operations::service, aws::logs_operations::all));
  services.push_back(describe(aws::dynamodb_operations::service, aws::dynamodb_operations::all));
  services.push_back(describe(aws::s3_object_operations::service, aws::s3_object_operations::all));
  services.push_back(describe(aws::sqs_operations::service, aws::sqs_operations::all));
  services.push_back(describe(aws::sns_operations::service, aws::sns_operations::all));
  services.push_back(describe(aws::event_bridge_operations::service, aws::event_bridge_operations::all));
  services.push_back(describe(aws::secrets_manager_operations::service, aws::secrets_manager_operations::all));
  services.push_back(describe(aws::kms_operations::service, aws::kms_operations::all));
  std::cout << json::Value(std::move(services)).to_text() << '\n';
}
