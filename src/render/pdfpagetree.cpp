#include "render/pdfpagetree.h"

#include <set>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace guapai::render {
namespace {

using Fault = forms::Picture::Fault;

/// The most nodes above a page. Even a tree in which every node has two kids needs no more for all pages that are
/// allowed.
constexpr int kDeepest = 64;

class PageTree {
public:
  explicit PageTree(int mostPages) : m_mostPages(mostPages) {}

  Fault walk(QPDFObjectHandle node) {
    if (!node.isDictionary()) return Fault::None;
    // Only a node that others can refer to can contain itself.
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
      // Nodes are counted too, since a tree of nodes without pages could take just as long.
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
