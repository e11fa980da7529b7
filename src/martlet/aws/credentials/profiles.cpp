#include "profiles.hpp"

#include <martlet/base/text.hpp>

namespace martlet::aws {
namespace {

std::unexpected<Error> invalid_line(int line, std::string what) {
  return std::unexpected(Error{Code::malformed, "line " + std::to_string(line) + " " + std::move(what), {{}, line, 0, {}}, {}});
}

// A comment begins with # or ; at the start of a line, or after white space.
std::string_view without_comment(std::string_view line) {
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool is_mark = line[i] == '#' || line[i] == ';';
    if (is_mark && (i == 0 || is_ascii_space(line[i - 1]))) return line.substr(0, i);
  }
  return line;
}

class FileReader {
 public:
  using Sections = std::map<std::string, Profiles::Section, std::less<>>;
  FileReader(bool is_config, Sections& profiles, Sections& sso_sessions, Sections& services)
      : is_config_(is_config), profiles_(profiles), sso_sessions_(sso_sessions), services_(services) {}

  Result<void> read(std::string_view line) {
    ++line_;
    const bool is_indented = !line.empty() && is_ascii_space(line.front());
    const std::string_view text = trim(line);
    if (text.empty() || text.front() == '#' || text.front() == ';') return {};
    if (!is_indented && text.front() == '[') return begin_section(trim(without_comment(text)));
    const std::size_t equals = text.find('=');
    // A continuation line of a value, which isn't used.
    if (is_indented && equals == std::string_view::npos) return {};
    if (equals == std::string_view::npos) return invalid_line(line_, "is neither a section nor \"key = value\"");
    put(trim(text.substr(0, equals)), trim(without_comment(text.substr(equals + 1))), is_indented);
    return {};
  }

 private:
  Result<void> begin_section(std::string_view text) {
    section_ = nullptr;
    parent_.clear();
    if (text.back() != ']') return invalid_line(line_, "has a section without its \"]\"");
    const std::string_view name = trim(text.substr(1, text.size() - 2));
    const std::size_t space = name.find_first_of(" \t");
    const std::string_view kind = name.substr(0, space);
    const std::string_view rest = space == std::string_view::npos ? std::string_view() : trim(name.substr(space));
    if (!is_config_ || name == "default") {
      section_ = &profiles_[std::string(name)];
    } else if (kind == "profile" && !rest.empty()) {
      section_ = &profiles_[std::string(rest)];
    } else if (kind == "sso-session" && !rest.empty()) {
      section_ = &sso_sessions_[std::string(rest)];
    } else if (kind == "services" && !rest.empty()) {
      section_ = &services_[std::string(rest)];
    }
    return {};
  }

  void put(std::string_view key, std::string_view value, bool is_indented) {
    if (!section_) return;
    const std::string name = to_lower(key);
    if (is_indented && !parent_.empty()) {
      (*section_)[parent_ + "." + name] = value;
      return;
    }
    parent_ = value.empty() ? name : "";
    (*section_)[name] = value;
  }

  const bool is_config_;
  Sections& profiles_;
  Sections& sso_sessions_;
  Sections& services_;
  Profiles::Section* section_ = nullptr;
  std::string parent_;  // the key above indented lines
  int line_ = 0;
};

}  // namespace

Result<void> Profiles::add(std::string_view text, bool is_config) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  FileReader reader(is_config, profiles_, sso_sessions_, services_);
  Result<void> result;
  split(text, '\n', [&](std::string_view line) {
    if (result) result = reader.read(line);
  });
  return result;
}

Result<void> Profiles::add_config(std::string_view text) { return add(text, true); }
Result<void> Profiles::add_credentials(std::string_view text) { return add(text, false); }

const Profiles::Section* Profiles::profile(std::string_view name) const {
  const auto found = profiles_.find(name);
  return found == profiles_.end() ? nullptr : &found->second;
}

const Profiles::Section* Profiles::sso_session(std::string_view name) const {
  const auto found = sso_sessions_.find(name);
  return found == sso_sessions_.end() ? nullptr : &found->second;
}

std::optional<std::string> Profiles::value(std::string_view name, std::string_view key) const {
  const Section* section = profile(name);
  if (!section) return std::nullopt;
  const auto found = section->find(key);
  if (found == section->end() || found->second.empty()) return std::nullopt;
  return found->second;
}

std::optional<std::string> Profiles::nested(std::string_view services, std::string_view section, std::string_view key) const {
  const auto found = services_.find(services);
  if (found == services_.end()) return std::nullopt;
  const auto value = found->second.find(std::string(section) + "." + std::string(key));
  if (value == found->second.end() || value->second.empty()) return std::nullopt;
  return value->second;
}

}  // namespace martlet::aws
