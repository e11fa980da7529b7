#include <martlet/aws/wire/xml_writer.hpp>

#include "response_writer.hpp"

namespace martlet::cloud {
namespace {

using aws::Protocol;

std::string element(std::string_view name, std::string_view text) {
  return "<" + std::string(name) + ">" + aws::escape_xml(text) + "</" + std::string(name) + ">";
}

// Errors that the front end answers carry its namespace; clients cut it off.
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

std::string json_document(const ServiceError& error, bool has_type) {
  json::Value document = json::Object();
  if (has_type) document.set("__type", (is_of_front_end(error.code) ? "com.amazon.coral.service#" : "") + error.code);
  for (const auto& [name, value] : error.members) document.set(name, value);
  if (!error.message.empty() && !document.find("message")) document.set("message", error.message);
  return document.to_text();
}

}  // namespace

http::Response write_error(const aws::Service& service, const ServiceError& error, const std::string& request_id, bool is_head) {
  http::Response response;
  response.status = error.status;
  std::string text;
  switch (service.protocol) {
    case Protocol::query: text = query_document(service, error, request_id); break;
    case Protocol::rest_xml: text = xml_document(error, request_id); break;
    case Protocol::rest_json: text = json_document(error, false); break;
    case Protocol::json_1_0:
    case Protocol::json_1_1: text = json_document(error, true); break;
  }
  const bool is_xml = service.protocol == Protocol::query || service.protocol == Protocol::rest_xml;
  if (service.protocol == Protocol::rest_json) response.headers.set("x-amzn-ErrorType", error.code);
  response.headers.set(service.protocol == Protocol::rest_xml ? "x-amz-request-id" : "x-amzn-RequestId", request_id);
  response.headers.set("content-type", is_xml                                   ? "application/xml"
                                       : service.protocol == Protocol::json_1_1 ? "application/x-amz-json-1.1"
                                                                                : "application/json");
  if (is_head || response.status == 304) return response;
  response.headers.set("content-length", std::to_string(text.size()));
  response.body = std::move(text);
  return response;
}

}  // namespace martlet::cloud
