#pragma once
#include <cstddef>
#include <forward_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/recycled_memory.hpp>
#include <martlet/http/form_field_reader.hpp>
#include <martlet/schema/read.hpp>
#include <martlet/server/request.hpp>
#include <martlet/server/route_options.hpp>

namespace martlet {

/// A request's params, query or headers as text fields, for validation. Headers are joined as in Node, so this object owns their text.
class SourceFields {
 public:
  SourceFields(const Request& request, From source);
  std::span<const TextField> all() const { return fields_; }

 private:
  struct Header {
    http::HeaderView view;
    std::size_t place;  // its position in the request
  };
  static bool sorts_before(const Header& a, const Header& b);
  void add_headers(const http::RequestHeaders& headers);
  std::string_view join_values(std::span<const Header> same_name);

  std::vector<TextField, RecyclingAllocator<TextField>> fields_;
  http::FormFieldReader query_;
  std::forward_list<std::string> joined_;
};

}  // namespace martlet
