#include "proxy_response.hpp"

#include <algorithm>
#include <array>

#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>
#include <martlet/http/fixed_headers.hpp>
#include <martlet/http/status.hpp>
#include <martlet/json/writer.hpp>

namespace martlet::lambda {
namespace {

using Field = http::Headers::Field;

// The headers of a connection, which are omitted: the gateway has its own connection to the client.
constexpr std::array<std::string_view, 6> connection_headers = {"connection",        "date",   "keep-alive", "proxy-connection",
                                                                "transfer-encoding", "upgrade"};

bool is_one_of(const auto& names, std::string_view name) {
  return std::any_of(names.begin(), names.end(), [&](std::string_view one) { return equals_ignoring_case(one, name); });
}

bool belongs_here(const Field& field) { return !is_one_of(connection_headers, field.name); }

bool is_cookie(const Field& field) { return equals_ignoring_case(field.name, "set-cookie"); }

// A header of a response, with all the values that share its name.
struct Group {
  const Field* first;
  std::size_t count;
};

template <class Each>
void each_group(const http::Headers& headers, Each each) {
  for (auto field = headers.begin(); field != headers.end(); ++field) {
    const auto same_name = [&](const Field& other) { return equals_ignoring_case(other.name, field->name); };
    if (!belongs_here(*field) || std::any_of(headers.begin(), field, same_name)) continue;
    each(Group{&*field, static_cast<std::size_t>(std::count_if(field, headers.end(), same_name))});
  }
}

template <class Each>
void each_value(const http::Headers& headers, const Group& group, Each each) {
  for (const Field& field : headers) {
    if (equals_ignoring_case(field.name, group.first->name) && belongs_here(field)) each(field.value);
  }
}

void write_joined(json::Writer& writer, const http::Headers& headers, const Group& group) {
  if (group.count == 1) return writer.string(group.first->value);
  std::string all;
  each_value(headers, group, [&](const std::string& value) {
    if (!all.empty()) all += ", ";
    all += value;
  });
  writer.string(all);
}

void write_list(json::Writer& writer, const http::Headers& headers, const Group& group) {
  writer.begin_array();
  each_value(headers, group, [&](const std::string& value) { writer.string(value); });
  writer.end_array();
}

// In format 1.0, a name is either in `headers` or, with several values, in `multiValueHeaders`; if it were in both, the gateway would send
// duplicates.
void write_rest_headers(json::Writer& writer, const http::Headers& headers) {
  bool has_lists = false;
  writer.quoted_key(R"("headers":)");
  writer.begin_object();
  each_group(headers, [&](const Group& group) {
    has_lists = has_lists || group.count > 1;
    if (group.count > 1) return;
    writer.key(group.first->name);
    writer.string(group.first->value);
  });
  writer.end_object();
  if (!has_lists) return;
  writer.quoted_key(R"("multiValueHeaders":)");
  writer.begin_object();
  each_group(headers, [&](const Group& group) {
    if (group.count == 1) return;
    writer.key(group.first->name);
    write_list(writer, headers, group);
  });
  writer.end_object();
}

// In format 2.0, a name has one value; cookies, which can't be joined, are in a separate list.
void write_http_api_headers(json::Writer& writer, const http::Headers& headers) {
  const Field* cookie = nullptr;
  writer.quoted_key(R"("headers":)");
  writer.begin_object();
  each_group(headers, [&](const Group& group) {
    if (is_cookie(*group.first)) {
      cookie = group.first;
      return;
    }
    writer.key(group.first->name);
    write_joined(writer, headers, group);
  });
  writer.end_object();
  if (!cookie) return;
  writer.quoted_key(R"("cookies":)");
  write_list(writer, headers, Group{cookie, 0});
}

void write_multi_headers(json::Writer& writer, const http::Headers& headers) {
  writer.quoted_key(R"("multiValueHeaders":)");
  writer.begin_object();
  each_group(headers, [&](const Group& group) {
    writer.key(group.first->name);
    write_list(writer, headers, group);
  });
  writer.end_object();
}

// Returns "set-cookie" with the letters at the 1 bits of `number` in upper case.
std::string cookie_spelling(std::size_t number) {
  std::string name = "set-cookie";
  std::size_t bit = 0;
  for (char& c : name) {
    if (is_ascii_alpha(c) && (number >> bit++ & 1) != 0) c = ascii_upper(c);
  }
  return name;
}

// A load balancer without multi-value headers accepts one value per name, as does VPC Lattice. Cookies can't be joined, but the load
// balancer treats names in different letter case as distinct, and the client as equal.
void write_single_headers(json::Writer& writer, const http::Headers& headers) {
  writer.quoted_key(R"("headers":)");
  writer.begin_object();
  each_group(headers, [&](const Group& group) {
    if (is_cookie(*group.first)) {
      std::size_t number = 0;
      each_value(headers, group, [&](const std::string& value) {
        writer.key(cookie_spelling(number++));
        writer.string(value);
      });
    } else {
      writer.key(group.first->name);
      write_joined(writer, headers, group);
    }
  });
  writer.end_object();
}

// Returns whether an integration accepts one value per name, with no other difference. Fixed headers, which contain no cookie and no name
// twice, can then be written unchanged.
bool accepts_fixed_headers(HttpEventKind kind) {
  return kind == HttpEventKind::http_api_2 || kind == HttpEventKind::function_url || kind == HttpEventKind::rest_api ||
         kind == HttpEventKind::http_api_1;
}

void write_headers(json::Writer& writer, const HttpEvent& event, const http::Response& response) {
  switch (event.kind()) {
    case HttpEventKind::load_balancer:
    case HttpEventKind::lattice_1:
    case HttpEventKind::lattice_2:
      writer.quoted_key(R"("statusDescription":)");
      writer.string(std::to_string(response.status) + ' ' + std::string(http::reason_phrase(response.status)));
      // The response to a load balancer must have the mode of its event.
      return event.multi_headers.empty() ? write_single_headers(writer, response.headers) : write_multi_headers(writer, response.headers);
    case HttpEventKind::http_api_2:
    case HttpEventKind::function_url: return write_http_api_headers(writer, response.headers);
    default: return write_rest_headers(writer, response.headers);
  }
}

}  // namespace

bool is_sendable(const http::Response& response) {
  if (response.status < 200 || response.status > 599) return false;
  if (response.headers.fixed()) return true;
  return std::all_of(response.headers.begin(), response.headers.end(),
                     [](const Field& field) { return http::is_token(field.name) && http::is_field_value(field.value); });
}

std::string stream_beginning(const http::Response& response) {
  http::Headers headers = response.headers;
  headers.remove("content-length");
  std::string beginning;
  json::Writer writer(beginning);
  writer.begin_object();
  writer.quoted_key(R"("statusCode":)");
  writer.int64(response.status);
  write_http_api_headers(writer, headers);
  writer.end_object();
  beginning.append(8, '\0');
  if (const auto* owned = std::get_if<std::string>(&response.body)) beginning += *owned;
  if (const auto* lasting = std::get_if<std::string_view>(&response.body)) beginning += *lasting;
  return beginning;
}

std::string write_answer(const HttpEvent& event, const http::Response& response, std::string_view body, bool as_base64,
                         FixedHeadersJson& fixed_headers) {
  std::string answer;
  answer.reserve(512 + (as_base64 ? body.size() / 3 * 4 + 4 : body.size() + body.size() / 8));
  if (const http::FixedHeaders* fixed = response.headers.fixed(); fixed && accepts_fixed_headers(event.kind())) {
    answer += R"({"statusCode":)";
    json::Writer(answer).uint64(static_cast<std::uint64_t>(response.status));
    answer += ',';
    fixed_headers.append(answer, *fixed, body.size());
  } else {
    json::Writer writer(answer);
    writer.begin_object();
    writer.quoted_key(R"("statusCode":)");
    writer.int64(response.status);
    write_headers(writer, event, response);
  }
  answer += R"(,"body":)";
  json::Writer(answer).string(as_base64 ? to_base64(body) : body);
  answer += as_base64 ? R"(,"isBase64Encoded":true})" : R"(,"isBase64Encoded":false})";
  return answer;
}

}  // namespace martlet::lambda
