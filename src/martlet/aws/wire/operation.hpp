#pragma once
#include <string>
#include <vector>

#include <martlet/schema/declaration.hpp>
#include <martlet/schema/type.hpp>

/// What an operation looks like on the wire, as data: a client writes requests by it and reads responses, and a server can do the reverse.
/// Contract: AWS's service models (method, URI, where members stand, success status).
namespace martlet::aws {

enum class Protocol {
  rest_json,  ///< method and URI by operation; JSON bodies
  json_1_1,   ///< POST / with X-Amz-Target
  query,      ///< POST / with a form; XML back, <NameResult> within <NameResponse>; a list is one element with `member`s
  rest_xml,   ///< method and URI by operation; XML or raw bodies; a list's element is repeated
};

struct Service {
  std::string id;               ///< "Lambda"; in an environment variable's name: in capitals
  std::string signing_name;     ///< "lambda"
  std::string endpoint_prefix;  ///< "lambda" of lambda.eu-central-1.amazonaws.com
  Protocol protocol{};
  std::string api_version;
  std::string target_prefix;  ///< json_1_1: "AmazonSSM"
  std::string xml_namespace;  ///< query and rest_xml
};

/// A member that stands elsewhere than in the body's document.
struct MemberLocation {
  enum class In {
    query,    ///< `name` is the parameter's
    header,   ///< `name` is the header's
    headers,  ///< a map: `name` is the prefix of the headers
    payload,  ///< the body itself, as it is
    status,   ///< of a response
  };
  std::string member;  ///< its key in the schema
  In in{};
  std::string name{};
};

struct Operation {
  const Service* service = nullptr;
  std::string name;  ///< "GetAlias"
  std::string method = "POST";
  std::string uri = "/";  ///< "/functions/{FunctionName}/aliases/{Name}", "/{Bucket}/{Key+}" (slashes stay); may end in a fixed query
  int status = 200;       ///< of success
  schema::SchemaFn request = nullptr;
  schema::SchemaFn response = nullptr;
  std::vector<MemberLocation> request_locations{};
  std::vector<MemberLocation> response_locations{};
  bool is_signed = true;
  bool is_repeatable = true;  ///< false: not tried again when nobody knows whether it was received (an invocation)

  std::string full_name() const { return service->id + "." + name; }
  /// The place of a member; nullptr: in the path, where `uri` names it, or else in the body.
  const MemberLocation* location_in_request(std::string_view member) const;
  const MemberLocation* location_in_response(std::string_view member) const;
  /// Does `uri` name it?
  bool is_in_path(std::string_view member) const;
};

/// The same with its types, so that nobody asks the one and reads the other.
template <class Request, class Response>
struct TypedOperation : Operation {
  explicit TypedOperation(Operation untyped) : Operation(std::move(untyped)) {
    request = &schema_of<Request>;
    response = &schema_of<Response>;
  }
};

}  // namespace martlet::aws
