// links: server
// Any patterns, any path: nothing crashes, and inserting the values of the found route's parameters into its pattern yields the path again.
// Input: lines; the first one is the requested path, each other one a route's path. A leading `~` ignores case.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>
#include <martlet/http/path_normalization.hpp>
#include <martlet/server/routing/path_pattern.hpp>
#include <martlet/server/routing/router.hpp>

namespace {

using namespace martlet;

// The text of `path` with its parameters replaced by their values. Absent ones, which are at the end, are removed with their slash.
std::string rejoin(const PathPattern& pattern, const PathParams& params) {
  std::string path;
  std::size_t param = 0;
  for (std::size_t i = 0; i < pattern.segments().size(); ++i) {
    const PathSegment& segment = pattern.segments()[i];
    if (segment.kind == PathSegment::Kind::literal) {
      path += '/' + percent_decode(segment.text).value_or(segment.text);
    } else if (segment.kind == PathSegment::Kind::mixed) {
      path += '/';
      if (segment.mixed.begins_with_param) path += params[param++].value;
      for (const std::string& text : segment.mixed.texts) {
        path += percent_decode(text).value_or(text);
        const bool is_last = &text == &segment.mixed.texts.back();
        if (!is_last || segment.mixed.ends_with_param()) path += params[param++].value;
      }
    } else if (param < params.size()) {
      const std::size_t segments = pattern.params()[param].segments;
      path += '/' + std::string(params[param++].value);
      if (segments > 1) i += segments - 1;
    }
  }
  return path.empty() ? "/" : path;
}

void check(const Router& router, const std::vector<PathPattern>& patterns, std::string_view path, bool is_case_sensitive) {
  const RouteMatch match = router.find({"GET", path, ""});
  (void)router.methods({"", path, ""});
  if (match.outcome != RouteMatch::Outcome::found) return;
  const std::optional<std::string> asked = percent_decode(path);
  if (!asked) return;  // literal text can have escapes that aren't UTF-8
  const std::string again = rejoin(patterns.at(match.route), match.params);
  if (is_case_sensitive ? again != *asked : !equals_ignoring_case(again, *asked)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view input(reinterpret_cast<const char*>(data), size);
  const bool is_case_sensitive = !input.starts_with('~');
  if (!is_case_sensitive) input.remove_prefix(1);

  Router router(RouterOptions{.is_case_sensitive = is_case_sensitive, .strip_trailing_slash = false});
  std::vector<PathPattern> patterns;
  std::string_view asked;
  bool is_first = true;
  split(input, '\n', [&](std::string_view line) {
    if (is_first) {
      asked = line;
      is_first = false;
      return;
    }
    Result<PathPattern> pattern = PathPattern::parse(line);
    const Result<void> added = router.add({"GET", std::string(line), ""}, patterns.size());
    if (added && !pattern) std::abort();
    if (added) patterns.push_back(std::move(*pattern));
  });

  std::string storage;
  check(router, patterns, asked, is_case_sensitive);
  check(router, patterns, http::normalize_path(asked, storage), is_case_sensitive);
  return 0;
}
