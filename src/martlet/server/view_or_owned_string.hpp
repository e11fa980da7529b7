#pragma once
#include <string>
#include <string_view>
#include <utility>

namespace martlet {

/// A text from a request: a view of the transport's bytes or, if the text had to be changed, a copy.
class ViewOrOwnedString {
 public:
  ViewOrOwnedString() = default;
  ViewOrOwnedString(const ViewOrOwnedString& other) : view_(other.view_), own_(other.own_), is_own_(other.is_own_) { update_view(); }
  ViewOrOwnedString& operator=(const ViewOrOwnedString& other) {
    view_ = other.view_;
    own_ = other.own_;
    is_own_ = other.is_own_;
    update_view();
    return *this;
  }
  ViewOrOwnedString& operator=(std::string_view of_transport) {
    view_ = of_transport;
    is_own_ = false;
    return *this;
  }
  ViewOrOwnedString& operator=(std::string own) {
    own_ = std::move(own);
    is_own_ = true;
    update_view();
    return *this;
  }
  operator std::string_view() const { return view_; }

 private:
  void update_view() {
    if (is_own_) view_ = own_;
  }
  std::string_view view_;
  std::string own_;
  bool is_own_ = false;
};

}  // namespace martlet
