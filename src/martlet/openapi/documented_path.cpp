#include "documented_path.hpp"

#include <martlet/base/text.hpp>

namespace martlet::openapi_detail {
namespace {

// Turns `{parts*2}` and `{ext?}` into `{parts}` and `{ext}`.
std::string with_plain_params(std::string_view path) {
  std::string text;
  bool is_after_name = false;
  for (const char c : path) {
    if (c == '*' || c == '?') is_after_name = true;
    if (c == '}' || c == '/') is_after_name = false;
    if (!is_after_name) text += c;
  }
  return text;
}

std::string capitalized(std::string_view word) {
  std::string text(word);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

// OpenAPI's parameters are one segment each: `{parts*2}` becomes `{parts_1}/{parts_2}`.
DocumentedPath with_single_segments(DocumentedPath path) {
  std::vector<PathParam> params;
  for (const PathParam& param : path.params) {
    if (param.segments < 2) {
      params.push_back(param);
      continue;
    }
    std::string text;
    for (std::size_t i = 1; i <= param.segments; ++i) {
      params.push_back({.name = param.name + '_' + std::to_string(i)});
      text += (i > 1 ? "/{" : "{") + params.back().name + '}';
    }
    const std::string written = '{' + param.name + '}';
    path.text.replace(path.text.find(written), written.size(), text);
  }
  path.params = std::move(params);
  return path;
}

}  // namespace

std::vector<DocumentedPath> documented_paths(const PathPattern& pattern) {
  const std::string& text = pattern.text();
  std::vector<DocumentedPath> paths{with_single_segments({with_plain_params(text), pattern.params()})};
  const PathSegment& last = pattern.segments().back();
  if (!last.is_optional && last.kind != PathSegment::Kind::wildcard) return paths;
  DocumentedPath shorter{with_plain_params(std::string_view(text).substr(0, text.rfind('/'))), pattern.params()};
  if (shorter.text.empty()) shorter.text = "/";
  shorter.params.pop_back();
  paths.push_back(with_single_segments(std::move(shorter)));
  return paths;
}

std::string operation_id(std::string_view method, const DocumentedPath& path) {
  std::string id = to_lower(method);
  std::string word;
  const auto end_word = [&](bool is_param) {
    if (!word.empty()) id += (is_param ? "By" : "") + capitalized(word);
    word.clear();
  };
  for (const char c : path.text) {
    if (is_ascii_alpha(c) || is_ascii_digit(c) || c == '_') {
      word += c;
    } else {
      end_word(c == '}');
    }
  }
  end_word(false);
  return id;
}

}  // namespace martlet::openapi_detail
