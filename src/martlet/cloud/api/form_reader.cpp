#include "form_reader.hpp"

#include <map>

#include <martlet/aws/wire/unwrapped_value.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>

namespace martlet::cloud {
namespace {

using Pairs = std::map<std::string, std::string, std::less<>>;

// No client sends a form with more members than this.
constexpr std::size_t pairs_max = 10'000;

Pairs pairs_of(std::string_view form) {
  Pairs pairs;
  split(form, '&', [&](std::string_view pair) {
    const std::size_t at = pair.find('=');
    if (pairs.size() < pairs_max)
      pairs.emplace(form_decode(pair.substr(0, at)), at == std::string_view::npos ? "" : form_decode(pair.substr(at + 1)));
  });
  return pairs;
}

class FormReader {
 public:
  FormReader(const Pairs& pairs, const aws::ElementNaming& naming) : pairs_(pairs), naming_(naming) {}

  json::Value members(const std::string& prefix, const schema::Declaration& type) const {
    json::Value object = json::Object();
    for (const schema::Field& field : type.fields) {
      const std::string name = prefix.empty() ? field.key : prefix + "." + field.key;
      if (std::optional<json::Value> value = read(name, field.key, aws::unwrapped(field.type()))) object.set(field.key, *std::move(value));
    }
    return object;
  }

 private:
  std::optional<json::Value> read(const std::string& name, std::string_view member, const schema::Declaration& type) const {
    if (type.kind == schema::Kind::array) return list(name, member, type);
    if (type.kind == schema::Kind::map) return map(name, member, type);
    if (type.kind == schema::Kind::object) return has_parameter(name) ? std::optional(members(name, type)) : std::nullopt;
    const auto found = pairs_.find(name);
    if (found == pairs_.end()) return std::nullopt;
    return json::Value(found->second);
  }

  // Returns whether there is a parameter of this name, or one nested in it.
  bool has_parameter(const std::string& name) const {
    const auto at = pairs_.lower_bound(name);
    if (at != pairs_.end() && at->first == name) return true;
    const auto within = pairs_.lower_bound(name + ".");
    return within != pairs_.end() && within->first.starts_with(name + ".");
  }

  // An empty list is sent as the parameter itself, without elements.
  std::optional<json::Value> list(const std::string& name, std::string_view member, const schema::Declaration& type) const {
    const aws::ElementNames* names = naming_.find(member);
    const std::string_view item = names ? names->item : "member";
    const std::string prefix = item.empty() ? name : name + "." + std::string(item);
    json::Array items;
    while (has_parameter(prefix + "." + std::to_string(items.size() + 1))) {
      std::optional<json::Value> one = read(prefix + "." + std::to_string(items.size() + 1), member, aws::unwrapped(type.inner()));
      items.push_back(one ? *std::move(one) : json::Value());
    }
    if (items.empty() && !pairs_.contains(name)) return std::nullopt;
    return json::Value(std::move(items));
  }

  std::optional<json::Value> map(const std::string& name, std::string_view member, const schema::Declaration& type) const {
    const aws::ElementNames usual{.member = member, .item = "entry"};
    const aws::ElementNames* own = naming_.find(member);
    const aws::ElementNames& names = own ? *own : usual;
    const std::string prefix = names.item.empty() ? name : name + "." + std::string(names.item);
    json::Value entries = json::Object();
    for (std::size_t number = 1; has_parameter(prefix + "." + std::to_string(number)); ++number) {
      const std::string entry = prefix + "." + std::to_string(number) + ".";
      const auto key = pairs_.find(entry + std::string(names.key));
      std::optional<json::Value> value = read(entry + std::string(names.value), {}, aws::unwrapped(type.inner()));
      if (key != pairs_.end() && value) entries.set(key->second, *std::move(value));
    }
    if (entries.object()->empty()) return std::nullopt;
    return entries;
  }

  const Pairs& pairs_;
  const aws::ElementNaming& naming_;
};

}  // namespace

json::Value read_form(const aws::Operation& operation, std::string_view form) {
  const Pairs pairs = pairs_of(form);
  return FormReader(pairs, operation.element_names).members({}, aws::unwrapped(operation.request()));
}

std::optional<std::string> form_parameter(std::string_view form, std::string_view name) {
  std::optional<std::string> found;
  split(form, '&', [&](std::string_view pair) {
    const std::size_t at = pair.find('=');
    if (!found && at != std::string_view::npos && pair.substr(0, at) == name) found = form_decode(pair.substr(at + 1));
  });
  return found;
}

}  // namespace martlet::cloud
