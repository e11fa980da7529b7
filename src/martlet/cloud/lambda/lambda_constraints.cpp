#include "lambda_constraints.hpp"

namespace martlet::cloud::lambda {

constinit const std::string_view function_name_pattern =
    R"((arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\$LATEST|[a-zA-Z0-9-_]+))?)";

namespace {

constexpr std::string_view namespaced_name_pattern =
    R"((arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_\.]+)(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?)";
constexpr std::string_view qualifier_pattern = R"(\$(LATEST(\.PUBLISHED)?)|[a-zA-Z0-9-_$]+)";
constexpr std::string_view alias_pattern = R"((?!^[0-9]+$)([a-zA-Z0-9-_]+))";
constexpr std::string_view version_pattern = R"((\$LATEST(\.PUBLISHED)?|[0-9]+))";
constexpr std::string_view role_pattern = R"(arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+)";
constexpr std::string_view arn_pattern = R"(arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\-])+:([a-z]{2}(-gov)?-[a-z]+-\d{1})?:(\d{12})?:(.*))";
constexpr std::string_view tagged_pattern =
    R"(arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:(function:[a-zA-Z0-9-_]+(:(\$LATEST|[a-zA-Z0-9-_]+))?|layer:([a-zA-Z0-9-_]+)|code-signing-config:csc-[a-z0-9]{17}|event-source-mapping:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|capacity-provider:[a-zA-Z0-9-_]+))";

Constraint alias_name() { return member("Name").required().length(1, 128).pattern(alias_pattern); }
Constraint description() { return member("Description").max_length(256); }
Constraint architectures() { return member("Architectures").length(1, 1).each(value().one_of({"x86_64", "arm64"}).required()); }
Constraint weights() {
  return member("RoutingConfig.AdditionalVersionWeights")
      .keys(value().length(1, 1024).pattern("[0-9]+"))
      .values(value().range(0.0, 1.0).required());
}

// Returns the constraints on the settings that are in both CreateFunction and UpdateFunctionConfiguration.
Constraints settings() {
  return {member("Handler").max_length(128).pattern(R"([^\s]+)"),
          description(),
          member("Timeout").range(1, 900),
          member("MemorySize").range(128, 32'768),
          member("KMSKeyArn").pattern(R"((arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|())"),
          member("TracingConfig.Mode").one_of({"Active", "PassThrough"}),
          member("EphemeralStorage.Size").range(512, 10'240),
          member("LoggingConfig.LogFormat").one_of({"JSON", "Text"}),
          member("LoggingConfig.ApplicationLogLevel").one_of({"TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"}),
          member("LoggingConfig.SystemLogLevel").one_of({"DEBUG", "INFO", "WARN"}),
          member("LoggingConfig.LogGroup").length(1, 512).pattern(R"([\.\-_/#A-Za-z0-9]+)")};
}

Constraints joined(Constraints all, const Constraints& more) {
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

Constraints object_constraints(const std::string& path) {
  return {member(path + "S3Bucket").length(3, 63).pattern(R"([0-9A-Za-z\.\-_]*(?<!\.))"), member(path + "S3Key").length(1, 1024),
          member(path + "S3ObjectVersion").length(1, 1024)};
}

}  // namespace

Constraint function_name() { return member("FunctionName").required().length(1, 140).pattern(function_name_pattern); }
Constraint namespaced_name() { return member("FunctionName").required().length(1, 256).pattern(namespaced_name_pattern); }
Constraint qualifier() { return member("Qualifier").length(1, 128).pattern(qualifier_pattern); }

Constraints create_function_constraints() {
  Constraints all = {function_name(), member("Role").required().pattern(role_pattern), member("Code").required(),
                     member("PackageType").one_of({"Zip", "Image"}), architectures()};
  return joined(joined(std::move(all), settings()), object_constraints("Code."));
}
Constraints update_function_code_constraints() { return joined({function_name(), architectures()}, object_constraints("")); }
Constraints update_function_configuration_constraints() {
  return joined({function_name(), member("Role").pattern(role_pattern)}, settings());
}
Constraints publish_version_constraints() { return {function_name(), description()}; }

Constraints create_alias_constraints() {
  return {function_name(), alias_name(), member("FunctionVersion").required().length(1, 1024).pattern(version_pattern), description(),
          weights()};
}
Constraints update_alias_constraints() {
  return {function_name(), alias_name(), member("FunctionVersion").length(1, 1024).pattern(version_pattern), description(), weights()};
}
Constraints name_of_alias_constraints() { return {function_name(), alias_name()}; }
Constraints list_aliases_constraints() {
  return {function_name(), member("FunctionVersion").length(1, 1024).pattern(version_pattern), member("MaxItems").range(1, 10'000)};
}

Constraints add_permission_constraints() {
  return {namespaced_name(),
          member("StatementId").required().length(1, 100).pattern("([a-zA-Z0-9-_]+)"),
          member("Action").required().pattern("(lambda:[*]|lambda:[a-zA-Z]+|[*])"),
          member("Principal").required().pattern(R"([^\s]+)"),
          member("SourceArn").pattern(arn_pattern),
          member("SourceAccount").max_length(12).pattern(R"(\d{12})"),
          member("EventSourceToken").max_length(256).pattern(R"([a-zA-Z0-9._\-]+)"),
          qualifier(),
          member("PrincipalOrgID").length(12, 34).pattern("o-[a-z0-9]{10,32}"),
          member("FunctionUrlAuthType").one_of({"NONE", "AWS_IAM"})};
}
Constraints remove_permission_constraints() {
  return {namespaced_name(), member("StatementId").required().length(1, 100).pattern("([a-zA-Z0-9-_.]+)"), qualifier()};
}
Constraints tagged_resource_constraints() { return {member("Resource").required().length(1, 256).pattern(tagged_pattern)}; }

Constraints url_constraints() {
  return {function_name(), member("Qualifier").length(1, 128).pattern(R"(((?!^\d+$)^[0-9a-zA-Z-_]+$))"),
          member("AuthType").one_of({"NONE", "AWS_IAM"}), member("InvokeMode").one_of({"RESPONSE_STREAM", "BUFFERED"})};
}
Constraints create_url_constraints() {
  Constraints all = url_constraints();
  all.push_back(member("AuthType").required());
  return all;
}

Constraints event_invoke_constraints() {
  return {namespaced_name(),
          qualifier(),
          member("MaximumRetryAttempts").range(0, 2),
          member("MaximumEventAgeInSeconds").range(60, 21'600),
          member("DestinationConfig.OnSuccess.Destination").max_length(350),
          member("DestinationConfig.OnFailure.Destination").max_length(350)};
}

Constraints invoke_constraints() {
  return {namespaced_name(), member("InvocationType").one_of({"Event", "RequestResponse", "DryRun"}),
          member("LogType").one_of({"None", "Tail"}), qualifier()};
}

}  // namespace martlet::cloud::lambda
