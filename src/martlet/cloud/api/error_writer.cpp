#include <algorithm>
#include <iterator>

#include <martlet/aws/wire/xml_writer.hpp>

#include "response_checksum.hpp"
#include "response_writer.hpp"

namespace martlet::cloud {
namespace {

using aws::Protocol;

std::string element(std::string_view name, std::string_view text) {
  return "<" + std::string(name) + ">" + aws::escape_xml(text) + "</" + std::string(name) + ">";
}

// Errors from the front end carry its namespace, which clients strip.
bool is_of_front_end(std::string_view code) {
  return code == "UnrecognizedClientException" || code == "InvalidSignatureException" || code == "ExpiredTokenException" ||
         code == "MissingAuthenticationTokenException" || code == "IncompleteSignatureException" || code == "SerializationException" ||
         code == "UnknownOperationException" || code == "AccessDeniedException";
}

std::string members_of(const ServiceError& error) {
  std::string text;
  for (const auto& [name, value] : error.members) text += element(name, value.string() ? *value.string() : value.to_text());
  return text;
}

std::string query_document(const aws::Service& service, const ServiceError& error, const std::string& request_id) {
  return "<ErrorResponse xmlns=\"" + std::string(service.xml_namespace) + "\"><Error>" +
         element("Type", error.status < 500 ? "Sender" : "Receiver") + element("Code", error.code) + element("Message", error.message) +
         members_of(error) + "</Error>" + element("RequestId", request_id) + "</ErrorResponse>";
}

std::string xml_document(const ServiceError& error, const std::string& request_id) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error>" + element("Code", error.code) + element("Message", error.message) +
         members_of(error) + element("RequestId", request_id) + element("HostId", "martlet") + "</Error>";
}

// A code with its own namespace is written unchanged: "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException".
std::string type_of(const aws::Service& service, const std::string& code) {
  if (is_of_front_end(code)) return "com.amazon.coral.service#" + code;
  const bool is_of_validation = service.protocol == Protocol::json_1_0 && code == "ValidationException";
  return (is_of_validation ? "com.amazon.coral.validate#" : "") + code;
}

std::string json_document(const aws::Service& service, const ServiceError& error) {
  json::Value document = json::Object();
  if (service.protocol != Protocol::rest_json) document.set("__type", type_of(service, error.code));
  for (const auto& [name, value] : error.members) document.set(name, value);
  if (!error.message.empty() && !document.find("message") && !document.find("Message")) document.set("message", error.message);
  return document.to_text();
}

// SQS's clients still read the codes of its older protocol, which are sent in a header.
std::string query_code_of(std::string_view code) {
  constexpr std::string_view with_prefix[] = {"BatchEntryIdsNotDistinct", "BatchRequestTooLong",  "EmptyBatchRequest",
                                              "InvalidBatchEntryId",      "MessageNotInflight",   "PurgeQueueInProgress",
                                              "QueueDeletedRecently",     "UnsupportedOperation", "TooManyEntriesInBatchRequest"};
  code = code.substr(code.find('#') + 1);
  if (code == "QueueDoesNotExist") return "AWS.SimpleQueueService.NonExistentQueue";
  if (code == "QueueNameExists") return "QueueAlreadyExists";
  const bool has_prefix = std::ranges::find(with_prefix, code) != std::end(with_prefix);
  return (has_prefix ? "AWS.SimpleQueueService." : "") + std::string(code);
}

std::string_view content_type_of(Protocol protocol) {
  switch (protocol) {
    case Protocol::query:
    case Protocol::rest_xml: return "application/xml";
    case Protocol::json_1_0: return "application/x-amz-json-1.0";
    case Protocol::json_1_1: return "application/x-amz-json-1.1";
    case Protocol::rest_json: break;
  }
  return "application/json";
}

}  // namespace

http::Response write_error(const aws::Service& service, const ServiceError& error, const std::string& request_id, bool is_head) {
  http::Response response;
  response.status = error.status;
  std::string text;
  switch (service.protocol) {
    case Protocol::query: text = query_document(service, error, request_id); break;
    case Protocol::rest_xml: text = xml_document(error, request_id); break;
    case Protocol::rest_json:
    case Protocol::json_1_0:
    case Protocol::json_1_1: text = json_document(service, error); break;
  }
  if (service.protocol == Protocol::rest_json) response.headers.set("x-amzn-ErrorType", error.code);
  if (service.signing_name == "sqs")
    response.headers.set("x-amzn-query-error", query_code_of(error.code) + (error.status < 500 ? ";Sender" : ";Receiver"));
  response.headers.set(service.protocol == Protocol::rest_xml ? "x-amz-request-id" : "x-amzn-RequestId", request_id);
  response.headers.set("content-type", std::string(content_type_of(service.protocol)));
  if (is_head || response.status == 304) return response;
  put_checksum(service, text, response);
  response.headers.set("content-length", std::to_string(text.size()));
  response.body = std::move(text);
  return response;
}

}  // namespace martlet::cloud
