#include "render/pdfpagetree.h"

#include <set>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace guapai::render {
namespace {

using Fault = forms::Picture::Fault;

/// Nodes above a page: even a tree of pairs needs no more for as many pages as there may be.
constexpr int kDeepest = 64;

class PageTree {
public:
  explicit PageTree(int mostPages) : m_mostPages(mostPages) {}

  Fault walk(QPDFObjectHandle node) {
    if (!node.isDictionary()) return Fault::None;
    // Only what can be referred to can contain itself.
    const bool isShared = node.isIndirect();
    if (isShared && !m_above.insert(node.getObjGen()).second) return Fault::Loop;
    if (++m_depth > kDeepest) return Fault::Loop;
    const Fault fault = node.hasKey("/Kids") ? walkKids(node.getKey("/Kids")) : countPage();
    --m_depth;
    if (isShared) m_above.erase(node.getObjGen());
    return fault;
  }

private:
  Fault walkKids(QPDFObjectHandle kids) {
    if (!kids.isArray()) return Fault::None;
    for (int i = 0; i < kids.getArrayNItems(); ++i) {
      // Nodes without pages could as well go on for ever.
      if (++m_nodes > kNodesForAPage * m_mostPages) return Fault::ManyPages;
      if (const Fault fault = walk(kids.getArrayItem(i)); fault != Fault::None) return fault;
    }
    return Fault::None;
  }

  Fault countPage() { return ++m_pages > m_mostPages ? Fault::ManyPages : Fault::None; }

  static constexpr int kNodesForAPage = 10;

  int m_mostPages;
  std::set<QPDFObjGen> m_above;
  int m_depth = 0;
  int m_nodes = 0;
  int m_pages = 0;
};

}  // namespace

Fault faultOfPageTree(const std::string& bytes, int mostPages) {
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("pdf", bytes.data(), bytes.size());
    return pdf.getRoot().isDictionary() ? PageTree(mostPages).walk(pdf.getRoot().getKey("/Pages")) : Fault::None;
  } catch (const QPDFExc& refusal) {
    return refusal.getErrorCode() == qpdf_e_password ? Fault::Locked : Fault::None;
  } catch (const std::runtime_error&) {
    return Fault::None;
  }
}

}  // namespace guapai::render
